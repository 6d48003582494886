import manifest from '../../package.json' with { type: 'json' };
import { isMainThread } from 'node:worker_threads';
import { checkOptions, compareOptions, listOptions } from './cli/options.ts';
import { leaveOnClosedPipe, write } from './cli/output.ts';
import { USAGE } from './cli/usage.ts';

const { stdin, stdout, stderr } = process;

/** Runs a command; resolves to the exit code, or to undefined where the process lives on (the server). */
async function run([command, ...args]: readonly string[]): Promise<number | undefined> {
  switch (command) {
    case 'check': {
      const options = checkOptions(args);
      if (options === 'help') return say(USAGE);
      if ('misuse' in options) return misused(options.misuse);
      // What does the work is read where it is wanted: a wrong command line is answered at once.
      const { check } = await import('./cli/check.ts');
      const { nodeRuntime } = await import('./protocol/runtime.ts');
      const { problem } = await nodeRuntime.loadSegmenter();
      if (problem !== undefined) await write(stderr, `${problem}\n`);
      return check(options, { stdin, stdout, stderr, cwd: process.cwd(), today: localDay(new Date()), version: manifest.version, program: typeof __filename === 'string' ? __filename : undefined });
    }
    case 'compare': {
      const options = compareOptions(args);
      if (options === 'help') return say(USAGE);
      if ('misuse' in options) return misused(options.misuse);
      const { compareFiles } = await import('./cli/compare.ts');
      const { nodeRuntime } = await import('./protocol/runtime.ts');
      const { problem } = await nodeRuntime.loadSegmenter();
      if (problem !== undefined) await write(stderr, `${problem}\n`);
      return compareFiles(options, { stdin, stdout, stderr, cwd: process.cwd(), today: localDay(new Date()) });
    }
    case 'server': {
      const { serve } = await import('./protocol/stdio.ts');
      serve(args);
      return undefined;
    }
    case 'init': {
      const options = listOptions(args, 0);
      if (options === 'help') return say(USAGE);
      if ('misuse' in options) return misused(options.misuse);
      const { init } = await import('./cli/init.ts');
      const done = await init(process.cwd());
      await write(stderr, 'made' in done ? `已建立 ${done.made}\n` : `${done.error}\n`);
      return 'made' in done ? 0 : 2;
    }
    case 'rules': {
      const options = listOptions(args, 0);
      if (options === 'help') return say(USAGE);
      if ('misuse' in options) return misused(options.misuse);
      const { rulesJson, rulesText } = await import('./cli/rules.ts');
      return say(options.format === 'json' ? rulesJson() : rulesText());
    }
    case 'explain': {
      const options = listOptions(args, 1);
      if (options === 'help') return say(USAGE);
      if ('misuse' in options) return misused(options.misuse);
      const [code] = options.words;
      if (code === undefined) return misused('没有给出规则编号');
      const { explainText } = await import('./cli/rules.ts');
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

const localDay = (now: Date): string => `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;

/** One of several threads of `check`, started by the first. */
async function work(): Promise<void> {
  const { serveLane } = await import('./cli/lanes.ts');
  const { nodeRuntime } = await import('./protocol/runtime.ts');
  serveLane(nodeRuntime.loadSegmenter);
}

// Not `await`: the bundle is CommonJS. The exit code is set rather than taken at once, so that all output is written first.
if (!isMainThread) void work();
else {
  if (process.argv[2] !== 'server') leaveOnClosedPipe(stdout, () => process.exit());
  void run(process.argv.slice(2)).then((code) => {
    if (code !== undefined) process.exitCode = code;
  });
}
