import { CLAUSE_IDS } from '../knowledge/clause-ids.ts';
import { article, articleNumbers, citationsIn, lawKeyOf, lawOf } from '../knowledge/laws.ts';
import { LPR } from '../knowledge/lpr.ts';
import { lastArticle, neverExisted, repealedLaw } from '../knowledge/repealed-laws.ts';
import { attachmentsOf } from '../model/attachments.ts';
import { lawMentions } from '../model/citations.ts';
import { contractDate } from '../model/contract-date.ts';
import { readDirectives } from '../model/directives.ts';
import { READ } from '../model/recognise.ts';
import { referencesIn } from '../model/references.ts';
import { hits, lineSieve, some } from '../model/sieve.ts';
import type { Unchecked } from '../protocol/messages.ts';
import { isPrivateLoan } from '../rules/excessive-interest.ts';
import { sizesIn } from '../rules/figures-of-law.ts';
import { RULES } from '../rules/index.ts';
import { owesSmall } from '../rules/late-sme-payment.ts';
import { isJudged } from '../rules/shapes.ts';
import { shift, slice, type Span } from '../text/span.ts';
import { sayerFor } from '../text/traditional.ts';
import { MOST_DIAGNOSTICS } from './diagnostics.ts';
import { rangeOf } from './position.ts';
import { partsOf, type Reviewed } from './reviewed.ts';
import { clauseTitle, elementTitle } from './titles.ts';

/** More names than these are counted. */
const MOST_NAMED = 4;

/**
 * What the review did not look at, or cannot know, each with the reason: a text without findings is not thereby in order. In the words of
 * the review's readers; the editor's status and every report show this one list. Empty only where everything was looked at.
 */
export function unchecked(of: Reviewed): readonly Unchecked[] {
  const { contract, recognition, config, coverage } = of.review;
  const { profile, fragment } = recognition;
  const at = (span: Span | undefined): Unchecked['range'] => (span ? rangeOf(of.lines, span) : null);
  if (profile === null) return [{ id: 'not-a-contract', what: '全文', why: '这份文字不像合同；确实是合同的，请指定合同类型', range: null }];
  const found: Unchecked[] = [];
  const said = sayerFor(contract) ?? ((words: string) => words);
  const add = (id: Unchecked['id'], what: string, why: string, span?: Span): void => void found.push({ id, what: said(what), why: said(why), range: at(span) });

  if (fragment) add('fragment', '缺少的条款', '这段文字只是合同的一部分');
  else if (profile === 'generic' && config.profile === 'auto') add('generic', '这类合同特有的条款', '没有认出具体的合同类型，只按一般合同的要求核对');
  if (contract.text.length > READ) add('long', '合同类型和适用法律的识别', `只看前${READ / 10_000}万字`);
  if (!isJudged(recognition)) add('foreign-law', '法律规定的限额、无效情形和默认规则', '合同约定适用中国大陆以外的法律', coverage.find(({ id }) => id === 'governing-law')?.anchor ?? undefined);
  else if (config.standpoint === 'neutral') add('neutral', '只对一方不利的约定（赔偿责任没有上限）', '没有选定审查立场');

  const cited = hits(contract, UNHELD).flatMap(({ index, fact }) => fact.map((one) => ({ ...one, span: shift(one.span, contract.lines[index]!.span.start) })));
  for (const kind of ['law', 'article'] as const) {
    const these = cited.filter((one) => one.kind === kind);
    if (these.length === 0) continue;
    const names = named(these.map(({ name }) => name));
    if (kind === 'law') add('laws', `所引${names}的条文`, '这些法律没有收录', these[0]!.span);
    else add('articles', `所引${names}的内容`, '只收录审查所依据的条文，这些条文没有收录', these[0]!.span);
  }
  if (isJudged(recognition) && (isPrivateLoan(contract) || owesSmall(sizesIn(contract)))) {
    const own = config.lpr === LPR.percent ? `最后核对于${LPR.known}` : '设置中的数值';
    const old = (contractDate(contract) ?? '9999') < LPR.since;
    add('lpr', '合同成立时的一年期LPR', old ? `合同早于${LPR.since}，当时的数值没有收录` : `按${config.lpr}%计算（${own}），请核对合同成立当日的数值`);
  }

  const references = referencesIn(contract);
  const others = references.filter(({ owner }) => owner === 'other');
  if (others.length > 0) add('other-paper', `所引其他文件的条款（${others.length}处）`, '那些文件不在本文件里', others[0]!.span);
  const unknown = references.filter(({ owner, state, kind }) => owner === 'own' && state === 'unknown' && kind === 'absolute');
  if (unknown.length > 0) add('references', `引用是否有所指（「${slice(contract.text, unknown[0]!.span)}」${unknown.length > 1 ? `等${unknown.length}处` : ''}）`, '编号不全，无法判断', unknown[0]!.span);
  const absent = attachmentsOf(contract).all.filter((one) => !one.present || one.empty !== null);
  if (absent.length > 0) add('attachments', `${named(absent.map(({ label }) => `「${label}」`))}的内容`, '不在本文件里', absent[0]!.listed ?? absent[0]!.citations[0] ?? absent[0]!.heading?.span);

  const off = Object.entries(config.severity).flatMap(([code, level]) => (level === 'off' ? (ruleName(code) ?? []) : []));
  if (off.length > 0) add('rules-off', named(off.map((name) => `“${name}”`)), '设置里关闭了这些规则');
  const ignores = readDirectives(of.text).ignores.filter(({ span }) => !of.review.idle.some((idle) => idle.span.start === span.start));
  if (ignores.length > 0) add('ignored', `文中注明忽略的地方（${ignores.length}处）`, ignores.find(({ reason }) => reason !== '')?.reason ?? '没有写理由', ignores[0]!.span);
  const { shown } = partsOf(of);
  if (shown.length > MOST_DIAGNOSTICS) add('too-many', `“问题”面板里其余的${shown.length - MOST_DIAGNOSTICS + 1}处`, `编辑器最多列出${MOST_DIAGNOSTICS}处，较轻的没有列出`);
  return found;
}

/** 《A法》《B法》; 《A法》、《B法》等7部 says the same of many. Each once. */
function named(names: readonly string[]): string {
  const all = [...new Set(names)];
  return all.length <= MOST_NAMED ? all.join('、') : `${all.slice(0, MOST_NAMED).join('、')}等${all.length}项`;
}

/** What users know a code by: 缺少条款（付款）; null for a code no rule has. */
function ruleName(code: string): string | null {
  const [own = '', ...variant] = code.split('.');
  const rule = RULES.find((known) => known.code === own);
  if (!rule) return null;
  const [clause, element] = variant;
  const id = CLAUSE_IDS.find((known) => known === clause);
  const of = rule.variants && id !== undefined ? [clauseTitle(id), ...(element === undefined ? [] : [elementTitle(id, element)])] : variant;
  return of.length === 0 ? rule.title : `${rule.title}（${of.join('·')}）`;
}

interface Unheld {
  readonly kind: 'law' | 'article';
  readonly name: string;
  readonly span: Span;
}

/** A name that only a law bears: 《考核办法》 may be the parties' own. */
const OF_A_LAW = /^中华人民共和国|^最高人民法院|(?<![办方做用书写算])法$|法典$|条例$/;

/** Laws and articles a line cites whose words are not held, as far as something may be wrong with them. What never was or is repealed is reported. */
const UNHELD = lineSieve((line) => (/[《第]/.test(line) ? some(unheldIn(line)) : null));

function unheldIn(line: string): readonly Unheld[] {
  const found: Unheld[] = [];
  for (const { name, span, marked } of lawMentions(line)) {
    const key = lawKeyOf(name);
    if (key !== null ? lawOf(key).status !== 'text-unverified' : !marked || repealedLaw(name) !== null || neverExisted(name) || !OF_A_LAW.test(name.replace(/[（(][^（）()]{0,20}[）)]$/, ''))) continue;
    found.push({ kind: 'law', name: `《${name.replace('中华人民共和国', '')}》`, span });
  }
  for (const { key, number, span } of citationsIn(line)) {
    if (key === null || lawOf(key).status !== 'in-force' || article(`${key}第${number}条`) !== null || articleNumbers(key).length === 0) continue;
    const last = lastArticle(key);
    if (last === null || number <= last) found.push({ kind: 'article', name: `《${lawOf(key).name.replace('中华人民共和国', '')}》第${number}条`, span });
  }
  return found;
}
