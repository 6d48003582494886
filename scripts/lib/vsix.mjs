// Where `npm run package` puts the extension.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './processes.mjs';

/** The path of this platform's VSIX, as scripts/package.mjs names it. Throws when it is not there. */
export function vsixOfThisPlatform() {
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const file = path.join(root, 'dist', `${name}-${version}-${process.platform}-${process.arch}.vsix`);
  if (!existsSync(file)) throw new Error(`npm run package did not write ${file}`);
  return file;
}
