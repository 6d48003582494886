import { LPR } from './knowledge/lpr.ts';
import { PROFILE_IDS, type ProfileId } from './knowledge/profile-ids.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';
export type Standpoint = 'party-a' | 'party-b' | 'neutral';
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
export const STANDPOINTS: readonly Standpoint[] = ['party-a', 'party-b', 'neutral'];

/** A team's own vague term: a literal string, never an expression. */
export interface UserTerm {
  readonly term: string;
  /** What to write instead, offered first. */
  readonly replacement?: string;
}

/** Everything the review depends on besides the text. */
export interface Config {
  /** `auto`: recognised from the text. */
  readonly profile: ProfileId | 'auto';
  readonly standpoint: Standpoint;
  /** From a code or a dotted prefix of it to a severity or `off`; the longest match wins. */
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  readonly vagueTerms: readonly UserTerm[];
  /** The user's own quantified defaults by clause role: { response: '2小时' }. */
  readonly quantities: Readonly<Record<string, string>>;
  /** The one-year loan prime rate in per cent by the year, which caps the interest of private loans; it changes from month to month. */
  readonly lpr: number;
  /** Whether what the figures make (大写, yearly rates, ends of terms, sums) is shown behind them. Only for editors. */
  readonly inlayHints: boolean;
}

export const DEFAULT_CONFIG: Config = { profile: 'auto', standpoint: 'neutral', severity: {}, vagueTerms: [], quantities: {}, lpr: LPR.percent, inlayHints: true };

/** A setting that could not be read: its key and a Chinese sentence that says what it must be. The rest stays in force. */
export interface ConfigProblem {
  readonly key: string;
  readonly message: string;
}

/** Reads settings of any shape. Unknown and invalid values are named in `problems`; every valid one is kept. */
export function parseConfig(value: unknown): { config: Config; problems: readonly ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const bad = (key: string, message: string): undefined => void problems.push({ key, message });
  if (value === undefined || value === null) return { config: DEFAULT_CONFIG, problems };
  if (!isRecord(value)) return { config: DEFAULT_CONFIG, problems: [{ key: '', message: '设置应当是一个对象' }] };

  const oneOf = <T extends string>(key: string, allowed: readonly T[], fallback: T): T => {
    const given = value[key];
    if (given === undefined) return fallback;
    const found = allowed.find((a) => a === given);
    return found ?? (bad(key, `「${show(given)}」无效，可选：${allowed.join('、')}`), fallback);
  };
  const entries = (key: string): [string, unknown][] => {
    const given = value[key];
    if (given === undefined) return [];
    if (isRecord(given)) return Object.entries(given);
    bad(key, '应当是一个对象');
    return [];
  };

  const severity: Record<string, Severity | 'off'> = {};
  for (const [code, level] of entries('severity')) {
    const known = level === 'off' ? level : SEVERITIES.find((s) => s === level);
    if (known) severity[code] = known;
    else bad(`severity.${code}`, `「${show(level)}」无效，可选：${SEVERITIES.join('、')}、off`);
  }
  const quantities: Record<string, string> = {};
  for (const [role, quantity] of entries('quantities')) {
    if (typeof quantity === 'string' && quantity.trim() !== '') quantities[role] = quantity.trim();
    else bad(`quantities.${role}`, '应当是一段文字，例如「4小时」');
  }
  const lpr = value['lpr'] ?? LPR.percent;
  const isRate = typeof lpr === 'number' && lpr > 0 && lpr < 100;
  if (!isRate) bad('lpr', `「${show(lpr)}」无效，应当是一个百分数，例如 3.0`);
  const inlayHints = value['inlayHints'] ?? true;
  if (typeof inlayHints !== 'boolean') bad('inlayHints', `「${show(inlayHints)}」无效，应当是 true 或者 false`);
  const vagueTerms: UserTerm[] = [];
  const terms = value['vagueTerms'] ?? [];
  if (!Array.isArray(terms)) bad('vagueTerms', '应当是一个列表');
  else
    terms.forEach((term: unknown, i) => {
      if (typeof term === 'string' && term.trim() !== '') vagueTerms.push({ term: term.trim() });
      else if (isRecord(term) && typeof term['term'] === 'string' && term['term'].trim() !== '')
        vagueTerms.push({ term: term['term'].trim(), ...(typeof term['replacement'] === 'string' ? { replacement: term['replacement'] } : {}) });
      else bad(`vagueTerms.${i}`, '应当是一个词，或 { "term": "词", "replacement": "替换" }');
    });

  return {
    config: {
      profile: oneOf('profile', ['auto', ...PROFILE_IDS] as const, 'auto'),
      standpoint: oneOf('standpoint', STANDPOINTS, 'neutral'),
      severity,
      vagueTerms,
      quantities,
      lpr: isRate ? lpr : LPR.percent,
      inlayHints: typeof inlayHints === 'boolean' ? inlayHints : true,
    },
    problems,
  };
}

/** The severity in force for a code: the longest configured prefix wins; `off` silences it. */
export function severityOf(config: Config, code: string, own: Severity | 'off'): Severity | 'off' {
  for (let key = code; key !== ''; key = key.slice(0, Math.max(0, key.lastIndexOf('.')))) {
    const set = config.severity[key];
    if (set !== undefined) return set;
  }
  return own;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const show = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))).slice(0, 40);
