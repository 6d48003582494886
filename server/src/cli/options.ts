import { parseArgs } from 'node:util';
import { parseConfig, SEVERITIES, type Config, type Severity } from '../config.ts';

export interface CheckOptions {
  readonly files: readonly string[];
  readonly format: 'text' | 'json';
  readonly failOn: Severity | 'never';
  readonly config: Config;
}

/** A command line that cannot be understood: what is wrong, in Chinese. */
export interface Misuse {
  readonly misuse: string;
}

const FORMATS = ['text', 'json'] as const;
const LEVELS = [...SEVERITIES, 'never'] as const;

/** Reads the arguments behind `check`. */
export function checkOptions(args: readonly string[]): CheckOptions | Misuse | 'help' {
  const parsed = parse(args, {
    format: { type: 'string', default: 'text' },
    'fail-on': { type: 'string', default: 'warning' },
    profile: { type: 'string' },
    standpoint: { type: 'string' },
    severity: { type: 'string', multiple: true },
    help: { type: 'boolean', short: 'h' },
  });
  if ('misuse' in parsed) return parsed;
  const { values, positionals } = parsed;
  if (values['help'] === true) return 'help';
  const format = FORMATS.find((f) => f === values['format']);
  if (!format) return { misuse: `--format 可选：${FORMATS.join('、')}` };
  const failOn = LEVELS.find((l) => l === values['fail-on']);
  if (!failOn) return { misuse: `--fail-on 可选：${LEVELS.join('、')}` };
  if (positionals.length === 0) return { misuse: '没有给出要审查的文件' };

  const severity: Record<string, string> = {};
  for (const setting of list(values['severity'])) {
    const [, code, level] = /^([^=]+)=(.*)$/.exec(setting) ?? [];
    if (code === undefined || level === undefined) return { misuse: `--severity 应当写成 编号=级别，例如 --severity vague-deadline=off，而不是「${setting}」` };
    severity[code] = level;
  }
  const { config, problems } = parseConfig({ profile: values['profile'], standpoint: values['standpoint'], severity });
  if (problems.length > 0) return { misuse: problems.map(({ path, message }) => `--${path.join(' ')}：${message}`).join('\n') };
  return { files: positionals, format, failOn, config };
}

/** Reads the arguments of a command that takes `--format` and so many words at most. */
export function listOptions(args: readonly string[], words: number): { readonly words: readonly string[]; readonly format: 'text' | 'json' } | Misuse | 'help' {
  const parsed = parse(args, { format: { type: 'string', default: 'text' }, help: { type: 'boolean', short: 'h' } });
  if ('misuse' in parsed) return parsed;
  if (parsed.values['help'] === true) return 'help';
  const format = FORMATS.find((f) => f === parsed.values['format']);
  if (!format) return { misuse: `--format 可选：${FORMATS.join('、')}` };
  if (parsed.positionals.length > words) return { misuse: `多余的参数「${parsed.positionals[words]!}」` };
  return { words: parsed.positionals, format };
}

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

function parse(args: readonly string[], options: Options): { readonly values: Readonly<Record<string, unknown>>; readonly positionals: readonly string[] } | Misuse {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { values, positionals };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const [, name = ''] = /'(-[^' ]*)/.exec(String(error)) ?? [];
    return { misuse: code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? `没有「${name}」这个选项` : `选项「${name}」的用法不对` };
  }
}

const list = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []);
