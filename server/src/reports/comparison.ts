import type { Severity } from '../config.ts';
import { compare, type ClauseChangeKind, type Comparison, type SentenceChange } from '../compare/compare.ts';
import type { Duty } from '../compare/duties.ts';
import type { Figure, FigureKind } from '../compare/figures.ts';
import { stretchesOf, type Stretch } from '../compare/sentences.ts';
import type { Unit } from '../compare/units.ts';
import { rangeOf } from '../features/position.ts';
import { partsOf, type Reviewed } from '../features/reviewed.ts';
import type { Range } from '../protocol/messages.ts';
import type { Issue } from '../review.ts';
import type { Span } from '../text/span.ts';

/** What changed from one version to another, as every format shows it. Positions are LSP's, each in its own text. Pure. */
export interface ComparisonReport {
  readonly old: string;
  readonly now: string;
  readonly notes: Comparison['notes'];
  readonly clauses: readonly ClauseChangeReport[];
  readonly figures: readonly FigureChangeReport[];
  readonly duties: readonly DutyChangeReport[];
  readonly findings: { readonly fresh: readonly FindingReport[]; readonly resolved: readonly FindingReport[]; readonly still: readonly FindingReport[] };
}
export interface PlaceReport {
  readonly text: string;
  readonly range: Range;
}
/** In either version; null where there is nothing. */
interface BothReport<T> {
  readonly old: T | null;
  readonly now: T | null;
}
export interface ClauseChangeReport extends BothReport<PlaceReport> {
  readonly kind: ClauseChangeKind;
  readonly moved: boolean;
  readonly renumbered: boolean;
  readonly rereferenced: boolean;
  /** The clause it was split off or merged into. */
  readonly other: string | null;
  readonly sentences: readonly SentenceChangeReport[];
}
export interface SentenceChangeReport extends BothReport<PlaceReport> {
  readonly kind: SentenceChange['kind'];
  readonly other: string | null;
  /** Of a reworded one, what stayed and what took its place. */
  readonly stretches: readonly Stretch[];
}
export interface FigureChangeReport extends BothReport<PlaceReport> {
  readonly clause: string;
  readonly kind: FigureKind;
}
export interface DutyReport extends PlaceReport {
  readonly who: string;
  readonly kind: Duty['kind'];
}
export interface DutyChangeReport extends BothReport<DutyReport> {
  readonly clause: string;
}
export interface FindingReport {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly fingerprint: string;
}

/** Compares two reviewed texts, which `old` and `now` name; of the findings those that are shown. */
export function comparisonReport(old: string, before: Reviewed, now: string, after: Reviewed): ComparisonReport {
  const found = compare({ review: before.review, issues: partsOf(before).shown }, { review: after.review, issues: partsOf(after).shown });
  const at = (of: Reviewed) => (span: Span): PlaceReport => ({ text: of.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim(), range: rangeOf(of.lines, span) });
  const [was, is] = [at(before), at(after)];
  const unit = (of: Reviewed, one: Unit | null): PlaceReport | null => one && { text: one.name, range: rangeOf(of.lines, one.span) };
  const figure = (of: Reviewed, one: Figure | null): PlaceReport | null => one && { text: one.text, range: rangeOf(of.lines, one.span) };
  const duty = (place: typeof was, one: Duty | null): DutyReport | null => one && { ...place(one.span), who: one.who, kind: one.kind };
  const finding = (of: Reviewed) => ({ code, severity, message, span, fingerprint }: Issue): FindingReport => ({ code, severity, message, range: rangeOf(of.lines, span), fingerprint });
  return {
    old, now,
    notes: found.notes,
    clauses: found.clauses.map(({ kind, moved, renumbered, rereferenced, other, old: a, now: b, sentences }) => ({
      kind, moved, renumbered, rereferenced, other: other?.name ?? null, old: unit(before, a), now: unit(after, b),
      sentences: sentences.map((change): SentenceChangeReport => {
        const [x, y] = [change.old && was(change.old), change.now && is(change.now)];
        return { kind: change.kind, other: change.other?.name ?? null, old: x, now: y, stretches: x && y ? stretchesOf(x.text, y.text) : [] };
      }),
    })),
    figures: found.figures.map(({ unit: { name }, old: a, now: b }) => ({ clause: name, kind: (b ?? a)!.kind, old: figure(before, a), now: figure(after, b) })),
    duties: found.duties.map(({ unit: { name }, old: a, now: b }) => ({ clause: name, old: duty(was, a), now: duty(is, b) })),
    findings: { fresh: found.findings.fresh.map(finding(after)), resolved: found.findings.resolved.map(finding(before)), still: found.findings.still.map(finding(after)) },
  };
}

/** Whether there is anything to tell: findings may differ without a word having changed, where the configuration does. */
export const isUnchanged = ({ clauses }: ComparisonReport): boolean => clauses.every(({ kind, rereferenced }) => kind === 'unchanged' && !rereferenced);

export const NOTES: Readonly<Record<Comparison['notes'][number], string>> = {
  same: '两份文字相同（空白、标点和排版除外）。',
  unrelated: '两份文字几乎没有相同之处，看来不是同一份合同的两个版本。',
  'empty-old': '旧版本没有文字。',
  'empty-now': '新版本没有文字。',
  'other-old': '旧版本读起来不是合同，没有审查发现可比。',
  'other-now': '新版本读起来不是合同，没有审查发现可比。',
};
export const CHANGE_TITLES: Readonly<Record<ClauseChangeKind, string>> = { changed: '修改', added: '新增', removed: '删除', split: '拆出', merged: '并入', moved: '移动', renumbered: '只改编号', unchanged: '未变' };
export const SENTENCE_TITLES: Readonly<Record<SentenceChange['kind'], string>> = { reworded: '改写', added: '新增', removed: '删除', 'moved-here': '移来', 'moved-away': '移走' };
export const FIGURE_TITLES: Readonly<Record<FigureKind, string>> = { amount: '金额', rate: '比率', duration: '期限', date: '日期', count: '数量' };
export const DUTY_TITLES: Readonly<Record<Duty['kind'], string>> = { duty: '应当', right: '有权', ban: '不得', exempt: '无须' };

/** 「第二条 响应」 → 「第四条 响应」, or the one there is. */
export const clauseName = ({ old, now }: Pick<ClauseChangeReport, 'old' | 'now'>): string => (old && now && old.text !== now.text ? `${old.text} → ${now.text}` : (now ?? old)!.text);

/** What happened to a clause, in a few words: 修改，移动，引用随编号更新. */
export function whatHappened({ kind, moved, renumbered, rereferenced, other }: ClauseChangeReport): string {
  if (kind === 'split') return `由旧文「${other ?? ''}」拆出`;
  if (kind === 'merged') return `并入新文「${other ?? ''}」`;
  const more = [moved && kind !== 'moved' ? '移动' : '', renumbered && kind !== 'renumbered' ? '编号改变' : '', rereferenced ? '引用随编号更新' : ''];
  return [CHANGE_TITLES[kind], ...more].filter((words) => words !== '').join('，');
}

/** 修改 2，新增 1，只改编号 3，未变 8 */
export const changeTally = ({ clauses }: ComparisonReport): string =>
  (Object.keys(CHANGE_TITLES) as ClauseChangeKind[]).flatMap((kind) => {
    const count = clauses.filter((one) => one.kind === kind).length;
    return count > 0 ? [`${CHANGE_TITLES[kind]} ${count}`] : [];
  }).join('，');

/** The clauses there is something to say of. */
export const changedClauses = ({ clauses }: ComparisonReport): readonly ClauseChangeReport[] => clauses.filter(({ kind, rereferenced }) => kind !== 'unchanged' || rereferenced);

/** 乙方 应当：在接到通知后4小时内到场 */
export const dutyWords = (duty: DutyReport | null): string => (duty ? `${duty.who}（${DUTY_TITLES[duty.kind]}）：${duty.text}` : '');
