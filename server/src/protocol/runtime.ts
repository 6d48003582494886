import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSegmenter } from '../text/words.ts';
import { REHEARSALS } from './rehearsal.ts';
import type { Runtime } from './server.ts';

/** The process we run in: the dictionary that stands beside the bundle is all that is ever read from the disk. */
export const nodeRuntime: Runtime = { loadSegmenter: () => loadSegmenter(dictionaryDirectory()), rehearsals: REHEARSALS };

/** `dist/dict`: beside the bundle's folder, or the project's own when run from the sources. */
export const dictionaryDirectory = (): string =>
  // The bundles are CommonJS, the sources ES modules.
  typeof __dirname === 'string' ? join(__dirname, '..', 'dict') : fileURLToPath(new URL('../../../dist/dict', import.meta.url));
