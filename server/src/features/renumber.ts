import { CodeActionKind, type CodeAction, type Range, type WorkspaceEdit } from 'vscode-languageserver';
import { numberBreaks, numberRuns } from '../model/number-series.ts';
import type { Clause } from '../model/contract.ts';
import { clauseAt, topOf } from '../model/parts.ts';
import { converted, deleted, orphanedBy, renumbered, type TopStyle } from '../model/renumber.ts';
import { moved } from '../model/reorder.ts';
import type { TextChange } from '../model/restructure-plan.ts';
import { schemeOf } from '../model/numbering-scheme.ts';
import { demoted, insertedBehind, promoted } from '../model/reseat.ts';
import { literal } from '../text/snippet.ts';
import { slice } from '../text/span.ts';
import { INSERT_CLAUSE_COMMAND, type InsertBehindArgument } from '../protocol/messages.ts';
import { positionAt, spanOf } from './position.ts';
import type { Reviewed } from './reviewed.ts';
import { labelOf } from './symbol-at.ts';
import { workspaceEdit, type EditOptions } from './workspace-edit.ts';

export interface RestructureOptions extends EditOptions {
  /** The kinds asked for; none given: what belongs in a light bulb. */
  readonly only?: readonly string[] | undefined;
  /** The client asks for an action's edit when it is chosen. */
  readonly resolvesEdits?: boolean;
  /** The client has our commands. */
  readonly commands?: boolean;
}

/** What an action without its edit carries, so that the edit can be made when it is chosen. */
export interface RestructureData {
  readonly uri: string;
  readonly version: number;
  /** Where the clause begins. */
  readonly at: number;
  readonly operation: string;
}

/** One thing that can be done with a clause: whether it may be is told at once, the edit and whether every reference survives it are not. */
interface Operation {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly may: boolean;
  readonly run: () => readonly TextChange[] | null;
}

/** A text longer than this is renumbered only when asked for by kind where the client wants the edits at once: each is checked by reading the text anew. */
const LONGEST = 50_000;
const STYLES: readonly (readonly [TopStyle, string])[] = [['article', '第一条'], ['han', '一、'], ['decimal', '1.']];

/**
 * With the caret on a clause's number or heading: move it up or down, insert one behind it, promote or demote it, delete it, renumber the document, write its numbers in another style; every
 * reference follows. Each is one edit, which one undo takes back. Where the client asks for edits later, the actions come at once without them, and `restructured` makes the one that is
 * chosen; else only those are offered after which every reference still leads where it did.
 */
export function restructuring(of: Reviewed, range: Range, options: RestructureOptions): CodeAction[] {
  const { contract } = of.review;
  const lazy = options.resolvesEdits === true;
  const asked = options.only?.some((kind) => kind === '' || kind === 'refactor' || kind.startsWith('refactor.')) ?? (lazy || of.text.length <= LONGEST);
  const at = spanOf(of.lines, range).start;
  const clause = asked ? clauseAt(contract, at) : null;
  if (!clause?.number || at < clause.number.span.start || at > labelOf(clause).end) return [];
  const found = operationsOn(of, clause).filter(({ may }) => may).flatMap(({ id, title, kind, run }): CodeAction[] => {
    if (lazy) return [{ title, kind, data: { uri: of.uri, version: of.version, at: clause.span.start, operation: id } satisfies RestructureData }];
    const changes = run();
    return changes ? [{ title, kind, edit: editOf(of, changes, options) }] : [];
  });
  if (!options.commands || !schemeOf(contract).members.includes(topOf(contract, clause))) return found;
  const top = topOf(contract, clause);
  const argument: InsertBehindArgument = { uri: of.uri, behind: positionAt(of.lines, top.span.start) };
  return [...found, { title: `在「${numberOf(of, top)}」后插入示范条款…`, kind: CodeActionKind.RefactorRewrite, command: { title: '', command: INSERT_CLAUSE_COMMAND, arguments: [argument] } }];
}

/** The edit of an action that came without one; null where the text has changed since, or a reference would come to lead elsewhere. */
export function restructured(of: Reviewed, { version, at, operation }: RestructureData, options: EditOptions): WorkspaceEdit | null {
  const clause = of.version === version ? of.review.contract.clauses.find(({ span, number }) => span.start === at && number !== null) : undefined;
  const changes = clause && operationsOn(of, clause).find(({ id, may }) => may && id === operation)?.run();
  return changes ? editOf(of, changes, options) : null;
}

const editOf = (of: Reviewed, changes: readonly TextChange[], options: EditOptions): WorkspaceEdit => workspaceEdit(of, changes.map(({ span, text }) => ({ span, text: literal(text) })), { ...options, snippets: false });

const numberOf = ({ review }: Reviewed, { number }: Clause): string => slice(review.contract.text, number!.span).replace(/[、．.：:]$/, '');

function operationsOn(of: Reviewed, clause: Clause): readonly Operation[] {
  const { contract } = of.review;
  const { RefactorMove, RefactorRewrite } = CodeActionKind;
  const label = numberOf(of, clause);
  const run = numberRuns(contract).find(({ clauses }) => clauses.includes(clause))?.clauses ?? [];
  const at = run.indexOf(clause);
  const [elder, younger] = [run[at - 1], run[at + 1]].map((other) => other !== undefined && other.parent === clause.parent);
  const plain = clause.style !== 'part' && clause.style !== 'attachment';
  const orphans = orphanedBy(contract, clause).length;
  const { members } = schemeOf(contract);
  return [
    { id: 'up', title: `上移「${label}」并顺延编号和引用`, kind: RefactorMove, may: elder === true, run: () => moved(contract, clause, -1, of.text) },
    { id: 'down', title: `下移「${label}」并顺延编号和引用`, kind: RefactorMove, may: younger === true, run: () => moved(contract, clause, 1, of.text) },
    { id: 'insert', title: `在「${label}」后插入一条并顺延编号和引用`, kind: RefactorRewrite, may: plain, run: () => insertedBehind(contract, clause, of.text) },
    { id: 'promote', title: `「${label}」升为上一级并改写引用`, kind: RefactorRewrite, may: plain && clause.parent !== null && contract.clauses[clause.parent]!.number !== null && contract.clauses[clause.parent]!.style !== 'part', run: () => promoted(contract, clause, of.text) },
    { id: 'demote', title: `「${label}」降为上一条的一项并改写引用`, kind: RefactorRewrite, may: plain && elder === true, run: () => demoted(contract, clause, of.text) },
    { id: 'delete', title: `删除「${label}」并顺延编号和引用${orphans > 0 ? `（${orphans}处引用将失去所指）` : ''}`, kind: RefactorRewrite, may: plain, run: () => deleted(contract, clause, of.text)?.changes ?? null },
    { id: 'renumber', title: '全文重新编号，引用随之改写', kind: RefactorRewrite, may: numberBreaks(contract).length > 0, run: () => renumbered(contract, of.text) },
    ...STYLES.map(([style, sample]): Operation => ({
      id: style,
      title: `编号改为「${sample}」的写法`,
      kind: RefactorRewrite,
      may: members.length > 1 && members[0]!.style !== style && STYLES.some(([own]) => own === members[0]!.style) && members.every((m) => m.number?.values.length === 1) && members.includes(topOf(contract, clause)),
      run: () => converted(contract, style, of.text),
    })),
  ];
}
