import { CodeActionKind, type CodeAction, type Range } from 'vscode-languageserver';
import { numberBreaks } from '../model/number-series.ts';
import { clauseAt, topOf } from '../model/parts.ts';
import { converted, deleted, moved, renumbered, type TopStyle } from '../model/renumber.ts';
import type { TextChange } from '../model/restructure-plan.ts';
import { schemeOf } from '../model/numbering-scheme.ts';
import { demoted, insertedBehind, promoted } from '../model/reseat.ts';
import { literal } from '../text/snippet.ts';
import { slice } from '../text/span.ts';
import { spanOf } from './position.ts';
import type { Reviewed } from './reviewed.ts';
import { labelOf } from './symbol-at.ts';
import { workspaceEdit, type EditOptions } from './workspace-edit.ts';

export interface RestructureOptions extends EditOptions {
  /** The kinds asked for; none given: what belongs in a light bulb. */
  readonly only?: readonly string[] | undefined;
}

/** A text longer than this is renumbered only when asked for by kind: the check reads it anew for every action. */
const LONGEST = 50_000;
const STYLES: readonly (readonly [TopStyle, string])[] = [['article', '第一条'], ['han', '一、'], ['decimal', '1.']];

/**
 * With the caret on a clause's number or heading: move it up or down, insert one behind it, promote or demote it, delete it, renumber the document, write its numbers in another style; every
 * reference follows. Each is one edit, which one undo takes back, and is offered only where every reference still leads where it did.
 */
export function restructuring(of: Reviewed, range: Range, options: RestructureOptions): CodeAction[] {
  const { contract } = of.review;
  const asked = options.only?.some((kind) => kind === '' || kind === 'refactor' || kind.startsWith('refactor.')) ?? of.text.length <= LONGEST;
  const at = spanOf(of.lines, range).start;
  const clause = asked ? clauseAt(contract, at) : null;
  if (!clause?.number || at < clause.number.span.start || at > labelOf(clause).end) return [];
  const actions: CodeAction[] = [];
  const offer = (title: string, kind: string, changes: readonly TextChange[] | null): void => {
    if (changes) actions.push({ title, kind, edit: workspaceEdit(of, changes.map(({ span, text }) => ({ span, text: literal(text) })), { ...options, snippets: false }) });
  };
  const label = slice(contract.text, clause.number!.span).replace(/[、．.：:]$/, '');
  offer(`上移「${label}」并顺延编号和引用`, CodeActionKind.RefactorMove, moved(contract, clause, -1, of.text));
  offer(`下移「${label}」并顺延编号和引用`, CodeActionKind.RefactorMove, moved(contract, clause, 1, of.text));
  offer(`在「${label}」后插入一条并顺延编号和引用`, CodeActionKind.RefactorRewrite, insertedBehind(contract, clause, of.text));
  offer(`「${label}」升为上一级并改写引用`, CodeActionKind.RefactorRewrite, promoted(contract, clause, of.text));
  offer(`「${label}」降为上一条的一项并改写引用`, CodeActionKind.RefactorRewrite, demoted(contract, clause, of.text));
  const without = deleted(contract, clause, of.text);
  if (without) offer(`删除「${label}」并顺延编号和引用${without.orphans > 0 ? `（${without.orphans}处引用将失去所指）` : ''}`, CodeActionKind.RefactorRewrite, without.changes);
  if (numberBreaks(contract).length > 0) offer('全文重新编号，引用随之改写', CodeActionKind.RefactorRewrite, renumbered(contract, of.text));
  if (schemeOf(contract).members.includes(topOf(contract, clause))) for (const [style, sample] of STYLES) offer(`编号改为「${sample}」的写法`, CodeActionKind.RefactorRewrite, converted(contract, style, of.text));
  return actions;
}
