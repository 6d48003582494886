import manifest from '../../package.json' with { type: 'json' };
import { check } from './cli/check.ts';
import { checkOptions, listOptions } from './cli/options.ts';
import { leaveOnClosedPipe, write } from './cli/output.ts';
import { explainText, rulesJson, rulesText } from './cli/rules.ts';
import { USAGE } from './cli/usage.ts';
import { nodeRuntime } from './protocol/runtime.ts';
import { serve } from './protocol/stdio.ts';

const { stdin, stdout, stderr } = process;

/** Runs a command; resolves to the exit code, or to undefined where the process lives on (the server). */
async function run([command, ...args]: readonly string[]): Promise<number | undefined> {
  switch (command) {
    case 'check': {
      const options = checkOptions(args);
      if (options === 'help') return say(USAGE);
      if ('misuse' in options) return misused(options.misuse);
      const { problem } = await nodeRuntime.loadSegmenter();
      if (problem !== undefined) await write(stderr, `${problem}\n`);
      return check(options, { stdin, stdout, stderr });
    }
    case 'server':
      serve(args);
      return undefined;
    case 'rules': {
      const options = listOptions(args, 0);
      if (options === 'help') return say(USAGE);
      if ('misuse' in options) return misused(options.misuse);
      return say(options.format === 'json' ? rulesJson() : rulesText());
    }
    case 'explain': {
      const options = listOptions(args, 1);
      if (options === 'help') return say(USAGE);
      if ('misuse' in options) return misused(options.misuse);
      const [code] = options.words;
      if (code === undefined) return misused('没有给出规则编号');
      const page = explainText(code, options.format);
      return page === null ? misused(`没有编号为「${code}」的规则，用 contract-review rules 查看全部规则`) : say(page);
    }
    case '--version':
      return say(`${manifest.version}\n`);
    case '-h':
    case '--help':
    case 'help':
      return say(USAGE);
    default:
      return misused(command === undefined ? '没有给出命令' : `没有「${command}」这个命令`);
  }
}

async function say(text: string): Promise<number> {
  await write(stdout, text);
  return 0;
}

async function misused(problem: string): Promise<number> {
  await write(stderr, `${problem}\n\n${USAGE}`);
  return 2;
}

if (process.argv[2] !== 'server') leaveOnClosedPipe(stdout, () => process.exit());
// Not `await`: the bundle is CommonJS. The exit code is set rather than taken at once, so that all output is written first.
void run(process.argv.slice(2)).then((code) => {
  if (code !== undefined) process.exitCode = code;
});
