import { parseSettings, type Config, type ConfigProblem } from '../config.ts';
import { PROFILE_IDS, type ProfileId } from '../knowledge/profile-ids.ts';
import { ROLE_IDS } from '../knowledge/quantities.ts';
import { RULES } from '../rules/index.ts';
import { describeVariant } from '../rules/variants.ts';
import { jsonEntry, jsonValue, nearestSpan, type JsonNode } from '../text/json.ts';
import { similarTo } from '../text/similar.ts';
import type { Span } from '../text/span.ts';
import { readFile, type FileProblem } from './file.ts';

/** The settings a project file may hold, by the names they have in VS Code. What only concerns an editor is left to its user. */
export const PROJECT_SETTINGS = ['profile', 'standpoint', 'severity', 'minimumSeverity', 'vagueTerms', 'quantities', 'playbook', 'modelClauses', 'lpr'] as const satisfies readonly (keyof Config)[];

/** What only a project file can say: which file it builds on, and the kind of contract by place. */
export const PROJECT_KEYS = [...PROJECT_SETTINGS, 'extends', 'profiles', 'schemaVersion', '$schema'] as const;

/** Settings of VS Code's that say nothing about a contract. */
const EDITOR_SETTINGS: readonly string[] = ['inlayHints', 'focusMode'];

/** One config.json as it stands: what is valid in it, and what is wrong. */
export interface ConfigFile {
  readonly settings: Partial<Config>;
  /** Kinds of contract by glob, in the file's order; the first that matches holds. */
  readonly profiles: readonly { readonly files: string; readonly profile: ProfileId }[];
  /** Another file's path, relative to this one's folder; null where it builds on none. */
  readonly extends: { readonly path: string; readonly span: Span } | null;
  readonly problems: readonly FileProblem[];
}

/** Reads config.json, or a file it extends. Never throws: what is wrong is said at its place, everything else holds. */
export function parseConfigFile(text: string): ConfigFile {
  const read = readFile(text);
  if ('problem' in read) return { settings: {}, profiles: [], extends: null, problems: [read.problem] };
  const { root } = read;
  const problems: FileProblem[] = [];
  const say = (severity: FileProblem['severity'], { path, message }: ConfigProblem): void => void problems.push({ span: nearestSpan(root, path), message: path.length === 0 ? message : `${path.join('.')}：${message}`, severity });
  const warn = (path: readonly string[], message: string): void => say('warning', { path, message });

  const value = jsonValue(root) as Readonly<Record<string, unknown>>;
  for (const { key } of root.entries)
    if (!PROJECT_KEYS.some((known) => known === key)) warn([key], EDITOR_SETTINGS.includes(key) ? '只与编辑器有关，请写在 VS Code 的设置里' : `没有这一项设置${meant(key, PROJECT_KEYS)}`);
  const given = Object.fromEntries(PROJECT_SETTINGS.filter((key) => Object.hasOwn(value, key)).map((key) => [key, value[key]]));
  const { settings, problems: invalid } = parseSettings(given);
  for (const problem of invalid) say('error', problem);
  for (const code of Object.keys(settings.severity ?? {})) if (!isKnownCode(code, settings)) warn(['severity', code], `没有这个编号的规则${meant(code, [...RULES.map((rule) => rule.code), ...RULES.flatMap((rule) => rule.variants?.map((variant) => `${rule.code}.${variant}`) ?? []), ...Object.keys(settings.playbook ?? {}).map((id) => `playbook.${id}`)])}`);
  for (const role of Object.keys(settings.quantities ?? {})) if (!ROLE_IDS.some((id) => id === role)) warn(['quantities', role], `没有这个用途${meant(role, ROLE_IDS) || `，可选：${ROLE_IDS.join('、')}`}`);

  const extended = jsonEntry(root, 'extends');
  if (extended && !(extended.value.kind === 'scalar' && typeof extended.value.value === 'string' && extended.value.value.trim() !== '')) say('error', { path: ['extends'], message: '应当是另一个配置文件的相对路径，例如「../共用/config.json」' });
  const path = extended?.value.kind === 'scalar' && typeof extended.value.value === 'string' ? extended.value.value.trim() : '';
  return {
    settings,
    profiles: profilesIn(root, (key, message) => say('error', { path: ['profiles', ...key], message })),
    extends: extended && path !== '' ? { path, span: extended.value.span } : null,
    problems,
  };
}

function profilesIn(root: JsonNode, bad: (path: readonly string[], message: string) => void): ConfigFile['profiles'] {
  const entry = jsonEntry(root, 'profiles');
  if (!entry) return [];
  if (entry.value.kind !== 'object') {
    bad([], '应当是一个对象，例如 { "采购/**": "sale" }');
    return [];
  }
  return entry.value.entries.flatMap(({ key, value }) => {
    const profile = PROFILE_IDS.find((id) => value.kind === 'scalar' && id === value.value);
    if (profile) return [{ files: key, profile }];
    bad([key], `合同类型无效，可选：${PROFILE_IDS.join('、')}`);
    return [];
  });
}

/** 「，是不是“vague-deadline”」 */
function meant(word: string, known: readonly string[]): string {
  const similar = similarTo(word, known);
  return similar === null ? '' : `，是不是“${similar}”`;
}

/** Whether a code or a dotted prefix of one is any rule's (or what one of its variants could be called), or one of the playbook's. */
const isKnownCode = (code: string, { playbook }: Partial<Config>): boolean =>
  RULES.some((rule) => rule.code === code || (rule.variants !== undefined && code.startsWith(`${rule.code}.`) && describeVariant(rule, code.slice(rule.code.length + 1)) !== null)) ||
  Object.keys(playbook ?? {}).some((id) => code === `playbook.${id}`);
