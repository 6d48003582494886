import { parseArgs } from 'node:util';
import { parseSettings, SEVERITIES, type Config, type Severity } from '../config.ts';
import { COMPARISON_FORMATS, FORMATS, type ComparisonFormat, type FormatId } from '../reports/format-ids.ts';

export interface CheckOptions {
  /** Files, folders, patterns, `-` for the standard input. */
  readonly inputs: readonly string[];
  readonly format: FormatId;
  readonly failOn: Severity | 'never';
  /** What the command line itself sets: stronger than a project's files. */
  readonly settings: Partial<Config>;
  /** A baseline file instead of the project's own. */
  readonly baseline: string | null;
  readonly writeBaseline: boolean;
  readonly changedSince: string | null;
  readonly fix: boolean;
  readonly dryRun: boolean;
  /** What the standard input is called. */
  readonly stdinFilename: string | null;
  /** How many threads at most; null: as many as there are processors. */
  readonly jobs: number | null;
}

/** A command line that cannot be understood: what is wrong, in Chinese. */
export interface Misuse {
  readonly misuse: string;
}

const LEVELS = [...SEVERITIES, 'never'] as const;

/** Reads the arguments behind `check`. */
export function checkOptions(args: readonly string[]): CheckOptions | Misuse | 'help' {
  const parsed = parse(args, {
    format: { type: 'string', default: 'text' },
    'fail-on': { type: 'string', default: 'warning' },
    profile: { type: 'string' },
    standpoint: { type: 'string' },
    severity: { type: 'string', multiple: true },
    baseline: { type: 'string' },
    'write-baseline': { type: 'boolean', default: false },
    'changed-since': { type: 'string' },
    fix: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    'stdin-filename': { type: 'string' },
    jobs: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if ('misuse' in parsed) return parsed;
  const { values, positionals } = parsed;
  if (values['help'] === true) return 'help';
  const format = FORMATS.find((f) => f === values['format']);
  if (!format) return { misuse: `--format 可选：${FORMATS.join('、')}` };
  const failOn = LEVELS.find((l) => l === values['fail-on']);
  if (!failOn) return { misuse: `--fail-on 可选：${LEVELS.join('、')}` };
  const text = (key: string): string | null => (typeof values[key] === 'string' ? values[key] : null);
  const changedSince = text('changed-since');
  if (changedSince !== null && (changedSince === '' || changedSince.startsWith('-'))) return { misuse: '--changed-since 后面应当是一个 git 版本，例如 HEAD 或 main' };
  if (positionals.length === 0 && changedSince === null) return { misuse: '没有给出要审查的文件' };
  const jobs = text('jobs');
  if (jobs !== null && !/^[1-9]\d?$/.test(jobs)) return { misuse: '--jobs 应当是 1 到 99 的整数' };
  const fix = values['fix'] === true;
  const dryRun = values['dry-run'] === true;
  if (dryRun && !fix) return { misuse: '--dry-run 与 --fix 一起使用' };
  if (fix && positionals.includes('-')) return { misuse: '标准输入不能用 --fix 改写' };

  const severity: Record<string, string> = {};
  for (const setting of list(values['severity'])) {
    const [, code, level] = /^([^=]+)=(.*)$/.exec(setting) ?? [];
    if (code === undefined || level === undefined) return { misuse: `--severity 应当写成 编号=级别，例如 --severity vague-deadline=off，而不是「${setting}」` };
    severity[code] = level;
  }
  const { settings, problems } = parseSettings({ profile: values['profile'], standpoint: values['standpoint'], severity });
  if (problems.length > 0) return { misuse: problems.map(({ path, message }) => `--${path.join(' ')}：${message}`).join('\n') };
  return {
    inputs: positionals.length === 0 ? ['.'] : positionals,
    format, failOn, settings, changedSince, fix, dryRun,
    baseline: text('baseline'),
    writeBaseline: values['write-baseline'] === true,
    stdinFilename: text('stdin-filename'),
    jobs: jobs === null ? null : Number(jobs),
  };
}

/** Reads the arguments of a command that takes `--format text|json` and so many words at most. */
export function listOptions(args: readonly string[], words: number): { readonly words: readonly string[]; readonly format: 'text' | 'json' } | Misuse | 'help' {
  const parsed = parse(args, { format: { type: 'string', default: 'text' }, help: { type: 'boolean', short: 'h' } });
  if ('misuse' in parsed) return parsed;
  if (parsed.values['help'] === true) return 'help';
  const format = (['text', 'json'] as const).find((f) => f === parsed.values['format']);
  if (!format) return { misuse: '--format 可选：text、json' };
  if (parsed.positionals.length > words) return { misuse: `多余的参数「${parsed.positionals[words]!}」` };
  return { words: parsed.positionals, format };
}

export interface CompareOptions {
  readonly old: string;
  readonly now: string;
  readonly format: ComparisonFormat;
}

/** Reads the arguments behind `compare`: two files, one of which may be the standard input. */
export function compareOptions(args: readonly string[]): CompareOptions | Misuse | 'help' {
  const parsed = parse(args, { format: { type: 'string', default: 'text' }, help: { type: 'boolean', short: 'h' } });
  if ('misuse' in parsed) return parsed;
  if (parsed.values['help'] === true) return 'help';
  const format = COMPARISON_FORMATS.find((f) => f === parsed.values['format']);
  if (!format) return { misuse: `--format 可选：${COMPARISON_FORMATS.join('、')}` };
  const [old, now, more] = parsed.positionals;
  if (old === undefined || now === undefined) return { misuse: '请给出两个文件：旧版本、新版本' };
  if (more !== undefined) return { misuse: `多余的参数「${more}」` };
  if (old === '-' && now === '-') return { misuse: '两个版本不能都是标准输入' };
  return { old, now, format };
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
