import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reviewTask, taskArguments } from '../../client/src/review-task.ts';
import { checkOptions } from '../../server/src/cli/options.ts';
import { command } from '../support/command.ts';

const argumentsFor = (definition: Readonly<Record<string, unknown>>): readonly string[] => taskArguments(reviewTask(definition));

describe('the task', () => {
  it('reviews the folder it runs in', () => assert.deepEqual(argumentsFor({ type: 'contractReview' }), ['check', '--', '.']));

  it('says to the command line what tasks.json says', () => {
    const [, ...args] = argumentsFor({ paths: ['合同', '-x.txt', '*.md'], failOn: 'error', changedSince: 'HEAD~1' });
    const options = checkOptions(args);
    assert.ok(typeof options === 'object' && 'inputs' in options, JSON.stringify(options));
    assert.deepEqual([options.inputs, options.failOn, options.changedSince], [['合同', '-x.txt', '*.md'], 'error', 'HEAD~1']);
  });

  it('passes over what is no text', () => assert.deepEqual(argumentsFor({ paths: [1, '', null], failOn: 3, changedSince: [] }), ['check', '--', '.']));

  it('takes nothing that stands in a file name or a level for an option', () => {
    const [, ...args] = argumentsFor({ paths: '--fix', failOn: 'never' });
    const options = checkOptions(args);
    assert.ok(typeof options === 'object' && 'inputs' in options && !options.fix);
    assert.deepEqual(options.inputs, ['--fix']);
  });

  it('runs: the folder’s contracts, and failing as it should', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'task-'));
    writeFileSync(join(folder, '买卖合同.txt'), '买卖合同\n甲方：\n乙方：\n第一条 付款\n甲方应及时付款。\n');
    try {
      const { code, stdout, stderr } = await command(argumentsFor({ type: 'contractReview' }), { cwd: folder });
      assert.equal(code, 1, stderr);
      assert.match(stdout, /^ {2}买卖合同\.txt:5:4 警告 .*\[vague-deadline\]$/mu);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
