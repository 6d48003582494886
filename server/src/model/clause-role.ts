import { CLAUSE_ROLES, clauseRole, type ClauseRole, type RoleId } from '../knowledge/quantities.ts';
import { compileMatcher } from '../text/matcher.ts';
import { parseNumber } from '../text/numerals.ts';
import { slice, type Span } from '../text/span.ts';
import type { ClauseId } from '../knowledge/clause-ids.ts';
import type { Contract } from './contract.ts';
import { findSegments } from './sentence-parts.ts';
import { hits, remember, sentenceSieve } from './sieve.ts';

const VERBS = CLAUSE_ROLES.flatMap((role) => role.verbs.map((verb) => ({ verb, role: role.id })));
const verbMatcher = compileMatcher(VERBS.map((v) => v.verb), 'literals: verbs');
/** How far from the words a verb still tells what they are about. */
const REACH = 18;

/**
 * The role the words at `at` play in a sentence: told by the first verb after them in their segment, else by the nearest
 * before, else by the clause's topic. `folded` is the sentence.
 */
export function roleAt(folded: string, segment: Span, at: Span, topic: ClauseId | null): ClauseRole {
  // 将物流单号、到货时间告知甲方: what is done comes last.
  const which = /^[将把]/.test(folded.slice(at.end, at.end + 1)) ? 'last' : 'first';
  const after = verbIn(folded, at.start, at.end, 'first') ?? verbIn(folded, at.end, Math.min(segment.end, at.end + (which === 'last' ? 3 * REACH : REACH)), which);
  const told = after === 'delivery' && /报告|周报|月报|简报/.test(folded.slice(at.end, at.end + REACH)) ? 'reporting' : after;
  const near = told ?? verbIn(folded, Math.max(segment.start, at.start - REACH), at.start, 'last');
  return clauseRole(refined(near, folded, topic) ?? byTopic(topic === 'confidentiality' ? null : topic) ?? 'performance');
}

function verbIn(folded: string, from: number, to: number, which: 'first' | 'last'): RoleId | null {
  const found = verbMatcher.scan(folded, from, to);
  if (found.length === 0) return null;
  const best = found.reduce((a, b) => {
    if (a.start === b.start) return a.end >= b.end ? a : b;
    return (which === 'first') === a.start < b.start ? a : b;
  });
  return VERBS[best.pattern]!.role;
}

/** A notice is of something: what, the sentence tells. */
function refined(role: RoleId | null, folded: string, topic: ClauseId | null): RoleId | null {
  if (role === null) return folded.includes('不可抗力') ? 'force-majeure-notice' : null;
  const forceMajeure = topic === 'force-majeure' || folded.includes('不可抗力');
  if (forceMajeure && (role === 'notice' || role === 'reporting')) return 'force-majeure-notice';
  if (forceMajeure && (role === 'materials' || role === 'delivery') && folded.includes('证明')) return 'force-majeure-evidence';
  // 提出维修申请, 提出书面异议: what is raised is a notice, whatever it is about.
  if ((role === 'resolution' || role === 'registration') && /提出[^，,。；;]{0,6}(?:申请|请求|要求)/.test(folded) && !/(?:修复|排除|解决|办结|恢复)/.test(folded)) return 'reporting';
  // 卡号丢失，及时取消: as urgent as telling of it.
  if (role === 'registration' && /盗用|冒用|丢失|遗失|被盗/.test(folded)) return 'breach-notice';
  if (role === 'reporting' && /泄露|泄漏|泄密|安全事件|盗用|冒用/.test(folded)) return 'breach-notice';
  if (role !== 'notice') return role;
  if (/泄露|泄漏|安全事件|未经授权|盗用|冒用|丢失|毁损/.test(folded)) return 'breach-notice';
  if (/解除(?:本|合同|协议)|终止(?:本|合同|协议)/.test(folded)) return 'termination-notice';
  return /变更|更换地址|发生变化|变动|更新/.test(folded) && !/临时/.test(folded) ? 'change-notice' : role;
}

const HOURS: readonly (readonly [RegExp, number])[] = [[/分钟/, 1 / 60], [/小时/, 1], [/工作日|自然日|日|天/, 24], [/月/, 720], [/年/, 8760]];

function hoursOf(value: string): number | null {
  const unit = HOURS.find(([name]) => name.test(value))?.[1];
  const figure = parseNumber(/^(?:[0-9]+|[一二三四五六七八九十百]+)/.exec(value)?.[0] ?? '');
  return unit === undefined || figure === null ? null : figure * unit;
}

/** Whether a period of this contract can be of use for a role: 移交 within 30分钟 of a complaint says nothing of a 移交 at the end. */
function comparable(value: string, usual: string): boolean {
  const [a, b] = [hoursOf(value), hoursOf(usual)];
  return a !== null && b !== null && a <= b * 12 && b <= a * 12;
}

const byTopic = (topic: ClauseId | null): RoleId | null => (topic === null ? null : (CLAUSE_ROLES.find((r) => r.topics.includes(topic))?.id ?? null));

const PERIOD = /([0-9]{1,4}|[一二三四五六七八九十]{1,3})\s?(个?)(工作日|自然日|日|天|小时|分钟|个?月|年)(?:之|以)?内/g;
/** A period a contract sets, and where it first does: 第三条. */
export interface OwnValue {
  readonly value: string;
  /** The number of the article, as written; null where it has none. */
  readonly where: string | null;
}
/** The periods this contract itself sets for the role, commonest first: 4小时 (第三条), 24小时 (第八条). Read once per contract. */
export function valuesInContract(contract: Contract, role: RoleId): readonly OwnValue[] {
  return valuesOf(contract).get(role) ?? [];
}

const TIMED = sentenceSieve((words) => (words.includes('内') && words.search(PERIOD) >= 0 ? words : null));

const valuesOf = remember((contract: Contract): ReadonlyMap<RoleId, readonly OwnValue[]> => {
  const counts = new Map<RoleId, Map<string, { times: number; where: string | null }>>();
  for (const { index, fact: text } of hits(contract, TIMED)) {
    const sentence = contract.sentences[index]!;
    if (sentence.place !== 'body' && sentence.place !== 'table') continue;
    const topic = sentence.clause === null ? null : (contract.clauses[sentence.clause]?.topic ?? null);
    for (const match of text.matchAll(PERIOD)) {
      const at = { start: match.index, end: match.index + match[0].length };
      const segment = findSegments(text).find((s) => s.span.start <= at.start && at.start < s.span.end);
      // Only a verb right beside a figure tells what the figure is for; a topic alone does not.
      const verb = segment ? refined(verbIn(text, at.end, Math.min(segment.span.end, at.end + REACH), 'first'), text, topic) : null;
      if (verb === null) continue;
      const value = `${match[1]}${match[2]}${match[3]}`;
      if (!comparable(value, clauseRole(verb).usual)) continue;
      const of = counts.get(verb) ?? new Map<string, { times: number; where: string | null }>();
      const before = of.get(value);
      counts.set(verb, of.set(value, { times: (before?.times ?? 0) + 1, where: before ? before.where : articleOf(contract, sentence.clause) }));
    }
  }
  return new Map([...counts].map(([role, of]) => [role, [...of].sort((a, b) => b[1].times - a[1].times).map(([value, { where }]) => ({ value, where }))]));
});

/** The article a clause stands in, as it is numbered: 第三条, 第5.2条. */
function articleOf(contract: Contract, clause: number | null): string | null {
  for (let at = clause === null ? undefined : contract.clauses[clause]; at; at = at.parent === null ? undefined : contract.clauses[at.parent]) {
    const written = at.number === null ? '' : slice(contract.text, at.number.span).replace(/[\s、．.。:：]{1,4}$/, '');
    if (/^第.{1,6}条$/.test(written)) return written;
    if (/^[0-9]{1,3}(?:\.[0-9]{1,3}){1,3}$/.test(written)) return `第${written}条`;
  }
  return null;
}
