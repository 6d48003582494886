import { CLAUSE_IDS, type ClauseId } from './knowledge/clause-ids.ts';
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

export const PLAYBOOK_KINDS = ['required', 'forbidden', 'preferred'] as const;

/** A wording a team insists on, refuses or would rather see; its id completes the code `playbook.<id>`. Words are literal, never expressions. */
export interface PlaybookEntry {
  /** `required`: one of the words must be there. `forbidden`: none may be. `preferred`: where one is, `text` is preferred to it. */
  readonly kind: (typeof PLAYBOOK_KINDS)[number];
  readonly words: readonly string[];
  /** The fallback: what is inserted where required words lack, or put in the place of the others. */
  readonly text?: string;
  /** What it is about, in a few words: the message names it so, an inserted clause is headed so. */
  readonly title?: string;
  /** Why, for whoever reads the finding. */
  readonly note?: string;
  /** Required in this clause, not just anywhere. */
  readonly clause?: ClauseId;
  /** Only for contracts of these kinds; without it for all. */
  readonly profiles?: readonly ProfileId[];
  /** Only when reviewing for this side. */
  readonly standpoint?: Standpoint;
  readonly severity?: Severity;
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
  /** The team's wordings by id. */
  readonly playbook: Readonly<Record<string, PlaybookEntry>>;
  /** The team's own texts of clauses, a paragraph an item, inserted in place of ours. Tab stops are written as in our own: ${1:30}. */
  readonly modelClauses: Readonly<Partial<Record<ClauseId, readonly string[]>>>;
  /** The one-year loan prime rate in per cent by the year, which caps the interest of private loans; it changes from month to month. */
  readonly lpr: number;
  /** Findings less severe than this are not shown; they are still found. */
  readonly minimumSeverity: Severity;
  /** Whether what the figures make (大写, yearly rates, ends of terms, sums) is shown behind them. Only for editors. */
  readonly inlayHints: boolean;
  /** Headings behind references: 第三条 ⟨付款⟩. */
  readonly referenceHints: boolean;
}

export const DEFAULT_CONFIG: Config = {
  profile: 'auto', standpoint: 'neutral', severity: {}, vagueTerms: [], quantities: {}, playbook: {}, modelClauses: {}, lpr: LPR.percent, minimumSeverity: 'hint', inlayHints: true, referenceHints: true,
};

/** A setting that could not be read: where (key by key from the section down) and a Chinese sentence that says what it must be. The rest stays in force. */
export interface ConfigProblem {
  readonly path: readonly string[];
  readonly message: string;
}

/** Reads settings of any shape. Invalid values are named in `problems`; every valid one is kept, the others are the default's. */
export function parseConfig(value: unknown): { config: Config; problems: readonly ConfigProblem[] } {
  const { settings, problems } = parseSettings(value);
  return { config: { ...DEFAULT_CONFIG, ...settings }, problems };
}

/** The same without the defaults: only what is given and valid. */
export function parseSettings(value: unknown): { settings: Partial<Config>; problems: readonly ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const bad = (path: readonly string[], message: string): undefined => void problems.push({ path, message });
  if (value === undefined || value === null) return { settings: {}, problems };
  if (!isRecord(value)) return { settings: {}, problems: [{ path: [], message: '设置应当是一个对象' }] };

  const settings: { -readonly [K in keyof Config]?: Config[K] } = {};
  /** `read` gives undefined where the value is wrong, having said so. */
  const take = <K extends keyof Config>(key: K, read: (given: unknown) => Config[K] | undefined): void => {
    if (value[key] === undefined) return;
    const found = read(value[key]);
    if (found !== undefined) settings[key] = found;
  };
  const oneOf = <T extends string>(path: readonly string[], given: unknown, allowed: readonly T[]): T | undefined =>
    allowed.find((a) => a === given) ?? bad(path, `「${show(given)}」无效，可选：${allowed.join('、')}`);
  const map = <T>(key: string, given: unknown, read: (entry: unknown, path: readonly string[]) => T | undefined): Record<string, T> | undefined => {
    if (!isRecord(given)) return bad([key], '应当是一个对象');
    const found = Object.entries(given).map(([name, entry]) => [name, read(entry, [key, name])] as const);
    return Object.fromEntries(found.filter((one): one is readonly [string, T & {}] => one[1] !== undefined));
  };
  const words = (path: readonly string[], given: unknown, what: string): readonly string[] | undefined => {
    const list = typeof given === 'string' ? [given] : Array.isArray(given) ? given : [];
    const texts = list.filter((text): text is string => typeof text === 'string' && text.trim() !== '').map((text) => text.trim());
    return texts.length > 0 && texts.length === list.length ? texts : bad(path, what);
  };
  const text = (path: readonly string[], given: unknown, example: string): string | undefined =>
    typeof given === 'string' && given.trim() !== '' ? given.trim() : bad(path, `应当是一段文字，例如「${example}」`);

  take('profile', (given) => oneOf(['profile'], given, ['auto', ...PROFILE_IDS]));
  take('standpoint', (given) => oneOf(['standpoint'], given, STANDPOINTS));
  take('severity', (given) => map<Severity | 'off'>('severity', given, (level, path) => oneOf(path, level, [...SEVERITIES, 'off'])));
  take('quantities', (given) => map('quantities', given, (quantity, path) => text(path, quantity, '4小时')));
  take('minimumSeverity', (given) => oneOf(['minimumSeverity'], given, SEVERITIES));
  take('lpr', (given) => (typeof given === 'number' && given > 0 && given < 100 ? given : bad(['lpr'], `「${show(given)}」无效，应当是一个百分数，例如 3.0`)));
  take('referenceHints', (given) => (typeof given === 'boolean' ? given : bad(['referenceHints'], `「${show(given)}」无效，应当是 true 或者 false`)));
  take('inlayHints', (given) => (typeof given === 'boolean' ? given : bad(['inlayHints'], `「${show(given)}」无效，应当是 true 或者 false`)));
  take('vagueTerms', (given) => {
    if (!Array.isArray(given)) return bad(['vagueTerms'], '应当是一个列表');
    return given.flatMap((term: unknown, i): UserTerm[] => {
      if (typeof term === 'string' && term.trim() !== '') return [{ term: term.trim() }];
      if (isRecord(term) && typeof term['term'] === 'string' && term['term'].trim() !== '')
        return [{ term: term['term'].trim(), ...(typeof term['replacement'] === 'string' ? { replacement: term['replacement'] } : {}) }];
      bad(['vagueTerms', String(i)], '应当是一个词，或 { "term": "词", "replacement": "替换" }');
      return [];
    });
  });
  take('modelClauses', (given) =>
    map('modelClauses', given, (clause, path) =>
      CLAUSE_IDS.some((id) => id === path.at(-1)) ? words(path, clause, '应当是条款的文字，或者一段一项的列表') : bad(path, `没有编号为「${show(path.at(-1))}」的条款`),
    ),
  );
  take('playbook', (given) => map('playbook', given, playbookEntry));
  return { settings, problems };

  function playbookEntry(given: unknown, path: readonly string[]): PlaybookEntry | undefined {
    if (!/^[^\s.]{1,60}$/.test(path.at(-1)!)) return bad(path, '编号里不能有空格和小数点');
    if (!isRecord(given)) return bad(path, '应当是一个对象，例如 { "kind": "forbidden", "words": ["独家"] }');
    const at = (key: string): readonly string[] => [...path, key];
    const before = problems.length;
    const entry = {
      kind: oneOf(at('kind'), given['kind'], PLAYBOOK_KINDS),
      words: words(at('words'), given['words'], '应当是要查找的文字，或者它们的列表'),
      ...optional('text', (v, p) => text(p, v, '优先采用的写法')),
      ...optional('title', (v, p) => text(p, v, '反商业贿赂')),
      ...optional('note', (v, p) => text(p, v, '公司制度要求')),
      ...optional('clause', (v, p) => CLAUSE_IDS.find((id) => id === v) ?? bad(p, `没有编号为「${show(v)}」的条款`)),
      ...optional('profiles', (v, p) => (Array.isArray(v) ? v : [v]).flatMap((id: unknown, i) => oneOf([...p, String(i)], id, PROFILE_IDS) ?? [])),
      ...optional('standpoint', (v, p) => oneOf(p, v, STANDPOINTS)),
      ...optional('severity', (v, p) => oneOf(p, v, SEVERITIES)),
    };
    if (entry.kind === 'preferred' && given['text'] === undefined) bad(path, '「preferred」须在「text」里写明更愿意采用的写法');
    // An entry with anything wrong in it may mean something else than it says: it does not hold.
    return problems.length > before ? undefined : (entry as PlaybookEntry);

    function optional<T>(key: string, read: (value: unknown, path: readonly string[]) => T | undefined): Readonly<Record<string, T | undefined>> {
      return isRecord(given) && given[key] !== undefined ? { [key]: read(given[key], at(key)) } : {};
    }
  }
}

/**
 * The settings of a stronger layer over those of a weaker one: single values replace, maps are joined key by key, and so are the user's own
 * terms, word by word.
 */
export const strengthen = (weaker: Config, stronger: Partial<Config>): Config => ({
  ...weaker,
  ...stronger,
  severity: { ...weaker.severity, ...stronger.severity },
  quantities: { ...weaker.quantities, ...stronger.quantities },
  playbook: { ...weaker.playbook, ...stronger.playbook },
  modelClauses: { ...weaker.modelClauses, ...stronger.modelClauses },
  vagueTerms: [...(stronger.vagueTerms ?? []), ...weaker.vagueTerms.filter(({ term }) => !stronger.vagueTerms?.some((own) => own.term === term))],
});

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
