import { CompletionItemKind, InsertTextFormat, type CompletionItem, type Position } from 'vscode-languageserver';
import { CLAUSE_IDS } from '../knowledge/clause-ids.ts';
import { modelText, type ModelText } from '../knowledge/model-texts/index.ts';
import { needOf } from '../knowledge/profiles.ts';
import { insertionFor } from '../model/insertion.ts';
import { parseContract } from '../model/parse.ts';
import { toLsp, toPlain, type Snippet } from '../text/snippet.ts';
import { lineEnd, offsetAt, rangeOf } from './position.ts';
import type { Reviewed } from './reviewed.ts';
import { clauseTitle, STATE_TITLES } from './titles.ts';

export interface CompletionOptions {
  readonly snippets: boolean;
}

/** A line that begins a clause: indent, Markdown marks, a number, and the first characters of a heading; every part bounded. */
const OPENING =
  /^[ \t\u3000]{0,20}(?:#{1,6}[ \t]{1,4}|\*\*)?((?:第[0-9０-９零一二三四五六七八九十百]{1,6}[条章节]|[一二三四五六七八九十]{1,4}[、.．]|[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3}){0,2}[、.．]?|[（(][0-9一二三四五六七八九十]{1,3}[)）])[ \t\u3000]{0,8})?([\u4e00-\u9fff]{0,12})$/;
/** Beyond it the text before the line is not read again for every keystroke. */
const LONGEST = 300_000;

/** At a line's start: the clauses' headings and whole clauses in the document's own numbering, those that are missing first. */
export function completions(of: Reviewed, position: Position, { snippets }: CompletionOptions): CompletionItem[] {
  const start = of.lines.starts[position.line];
  if (start === undefined) return [];
  const offset = offsetAt(of.lines, position);
  const opening = offset - start > 60 ? null : OPENING.exec(of.text.slice(start, offset));
  if (!opening || of.text.slice(offset, lineEnd(of.lines, position.line)).trim() !== '') return [];
  const [, number, typed = ''] = opening;
  const { recognition, coverage, config } = of.review;
  const profile = recognition.profile ?? 'generic';
  const above = start <= LONGEST ? parseContract(of.review.contract.text.slice(0, start)) : null;
  const range = rangeOf(of.lines, { start: offset - typed.length, end: offset });

  return CLAUSE_IDS.flatMap((id, i) => {
    const model = modelText(id, profile);
    const need = needOf(profile, id);
    if (need === '-' || !isBegun(model.heading, typed)) return [];
    const state = coverage.find((clause) => clause.id === id)?.state ?? 'absent';
    const rank = `${state === 'absent' ? 'MDR'.indexOf(need) : state === 'incomplete' ? 3 : 4}${String(i).padStart(2, '0')}`;
    const items: CompletionItem[] = [];
    if (model.layout === 'items')
      items.push({ label: model.heading, labelDetails: { description: '标题' }, kind: CompletionItemKind.Text, filterText: model.heading, sortText: `${rank}a`, textEdit: { range, newText: model.heading } });
    if (above) {
      const whole = wholeClause(insertionFor(above, id, profile, config.modelClauses[id]).snippet, model, number !== undefined);
      items.push({
        label: model.heading,
        labelDetails: { description: `条款全文 · ${STATE_TITLES[state]}` },
        detail: clauseTitle(id),
        kind: CompletionItemKind.Snippet,
        filterText: model.heading,
        sortText: `${rank}b`,
        documentation: toPlain(whole),
        insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        textEdit: { range, newText: snippets ? toLsp(whole) : toPlain(whole) },
      });
    }
    return items;
  });
}

/** Whether what was typed may become the heading: its characters in their order. */
function isBegun(heading: string, typed: string): boolean {
  let at = 0;
  for (const character of heading) if (character === typed[at]) at++;
  return at === typed.length;
}

/** The inserted text as it reads on this line: without what parts it from the text above, and without its number where one is typed. */
function wholeClause(snippet: Snippet, model: ModelText, numbered: boolean): Snippet {
  const parts = [...snippet];
  while (typeof parts[0] === 'string' && parts[0].trim() === '') parts.shift();
  while (typeof parts.at(-1) === 'string' && (parts.at(-1) as string).trim() === '') parts.pop();
  const [head, ...rest] = parts;
  if (typeof head !== 'string') return parts;
  const at = numbered && model.layout === 'items' ? Math.max(0, head.indexOf(model.heading)) : 0;
  return [head.slice(at).trimStart(), ...rest];
}

