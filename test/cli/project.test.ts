import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectFinder } from '../../server/src/cli/project.ts';
import { DEFAULT_CONFIG } from '../../server/src/config.ts';
import { configOf, CONFIG_PATH } from '../../server/src/project/project.ts';

describe('projects on disk', () => {
  let folder: string;
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  beforeEach(() => (folder = realpathSync(mkdtempSync(join(tmpdir(), 'project-')))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are the nearest at or above the file, and name it by its path in them', async () => {
    put('.contract-review/config.json', '{ "lpr": 4 }');
    put('采购/.contract-review/config.json', '{ "extends": "../../.contract-review/config.json", "standpoint": "party-a" }');
    const find = projectFinder(folder);
    const far = await find('销售/二/合同.md');
    const near = await find(join(folder, '采购/旧/合同.md'));
    assert.deepEqual([far?.folder, far?.file, near?.folder, near?.file], [folder, '销售/二/合同.md', join(folder, '采购'), '旧/合同.md']);
    assert.deepEqual(configOf(near!.project, DEFAULT_CONFIG, near!.file), { ...DEFAULT_CONFIG, lpr: 4, standpoint: 'party-a' });
    assert.equal((await find('销售/合同.md'))?.project, far?.project);
  });
  it('are not looked for above the repository, or the folder one works in', async () => {
    put('.contract-review/config.json', '{}');
    mkdirSync(join(folder, '库/.git'), { recursive: true });
    mkdirSync(join(folder, '工作'), { recursive: true });
    assert.equal(await projectFinder(join(folder, '库'))('合同.md'), null);
    assert.equal(await projectFinder(folder)('库/合同.md'), null);
    assert.equal(await projectFinder(join(folder, '工作'))('合同.md'), null);
    assert.ok(await projectFinder(join(folder))('工作/合同.md'));
  });
  it('reach no file outside, by no way', async () => {
    put('库/.git/HEAD', '');
    put('机密.json', '{ "lpr": 9 }');
    put('库/.contract-review/config.json', '{ "extends": "../连.json" }');
    symlinkSync(join(folder, '机密.json'), join(folder, '库/连.json'));
    for (const text of ['{ "extends": "../连.json" }', '{ "extends": "../../机密.json" }']) {
      put('库/.contract-review/config.json', text);
      const found = await projectFinder(join(folder, '库'))('合同.md');
      assert.match(found?.project.problems.get(CONFIG_PATH)?.[0]?.message ?? '', /工作区之外/);
    }
  });
});
