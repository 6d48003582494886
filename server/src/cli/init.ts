import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../project/file.ts';

/** What a project starts with: every value is the default, so that nothing changes until somebody changes it. */
export const STARTER = `${JSON.stringify({ schemaVersion: 1, profile: 'auto', standpoint: 'neutral', severity: {}, vagueTerms: [], quantities: {}, profiles: {} }, null, 2)}\n`;

/** Writes `.contract-review/config.json` into a folder, never over one that is there. What was done, or what is wrong. */
export async function init(folder: string): Promise<{ readonly made: string } | { readonly error: string }> {
  const path = join(PROJECT_FOLDER, 'config.json');
  try {
    await mkdir(join(folder, PROJECT_FOLDER), { recursive: true });
    await writeFile(join(folder, path), STARTER, { flag: 'wx' });
    return { made: path };
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    return { error: exists ? `${path} 已经存在，没有改写` : `${path}：无法写入（${error instanceof Error ? error.message : String(error)}）` };
  }
}
