import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSegmenter } from '../text/words.ts';
import type { Runtime } from './server.ts';

/** The process we run in: the dictionary that stands beside the bundle is all that is ever read from the disk. */
export const nodeRuntime: Runtime = { loadSegmenter: () => loadSegmenter(dictionaryDirectory()) };

/** `dist/dict`: beside `dist/server` where the bundles are, or the project's own when run from its sources. */
export function dictionaryDirectory(): string {
  // The bundles are CommonJS, the sources ES modules.
  const here = typeof __dirname === 'string' ? __dirname : dirname(fileURLToPath(import.meta.url));
  const places = [join(here, '..', 'dict'), join(here, '..', '..', '..', 'dist', 'dict')];
  return places.find((place) => existsSync(place)) ?? places[0]!;
}
