import { CompletionItemKind, type CompletionItem, type Position } from 'vscode-languageserver';
import { attachmentsOf } from '../model/attachments.ts';
import type { Clause, Contract } from '../model/contract.ts';
import { partAt } from '../model/parts.ts';
import { pathIn } from '../model/renumber.ts';
import { definedTerms } from '../model/term-uses.ts';
import { slice, trim } from '../text/span.ts';
import { offsetAt, rangeOf } from './position.ts';
import type { Reviewed } from './reviewed.ts';
import { nameOf } from './symbols.ts';

/** No line is looked at farther back, and no list is longer: a list of more nobody reads. */
const FARTHEST = 60;
const MOST = 300;

/** 第, 第三, 第三条第（: the beginning of a reference; what stands before it tells whose. */
const REFERENCE = /第[\d０-９.．一二三四五六七八九十百（(]{0,8}(?:条第?[（(]?[\d一二三四五六七八九十]{0,3})?$/;
const ELSEWHERE = /(?:》|法|条例|规定|办法|解释|主合同|原合同)(?:中|的|之)?$/;
const ATTACHMENT = /附件?[一二三四五六七八九十\d]{0,2}$/;

/**
 * Within a sentence: the clauses a 第 may refer to, with their headings; the attachments behind 附; the parties and defined terms of
 * which two characters have been typed, or all behind a mark. Empty where a statute is being cited, and at the start of a line.
 */
export function nameCompletions(of: Reviewed, position: Position): CompletionItem[] {
  const start = of.lines.starts[position.line];
  if (start === undefined) return [];
  const { contract } = of.review;
  const offset = offsetAt(of.lines, position);
  const from = Math.max(start, offset - FARTHEST);
  const before = of.text.slice(from, offset);
  const item = (label: string, text: string, length: number, kind: CompletionItemKind, detail: string, filter: string, rank: number): CompletionItem => ({
    label, kind, filterText: filter, sortText: String(rank).padStart(4, '0'), textEdit: { range: rangeOf(of.lines, { start: offset - length, end: offset }), newText: text }, ...(detail === '' ? {} : { labelDetails: { description: detail } }),
  });

  const reference = REFERENCE.exec(before);
  if (reference) {
    if (before.slice(0, reference.index).trim() === '' || ELSEWHERE.test(before.slice(0, reference.index))) return [];
    return targets(contract, offset).map(({ path, clause }, i) => item(path, path, reference[0].length, CompletionItemKind.Reference, headingOf(contract, clause), `${path}${headingOf(contract, clause)}`, i));
  }
  const annex = ATTACHMENT.exec(before);
  if (annex && before.slice(0, annex.index).trim() !== '')
    return attachmentsOf(contract).all.slice(0, MOST).flatMap(({ heading, name }, i) => {
      const number = heading?.number ? slice(contract.text, trim(contract.text, heading.number.span)).replace(/[：:、.]+$/, '') : null;
      return number === null ? [] : [item(number, number, annex[0].length, CompletionItemKind.File, name ?? '', `${number}${name ?? ''}`, i)];
    });

  const names = [...new Set([...contract.parties.flatMap((p) => [p.alias, ...p.also]), ...definedTerms(contract).map(({ term }) => term)])].slice(0, MOST);
  const aliases = new Set(contract.parties.flatMap((p) => [p.alias, ...p.also]));
  const free = before.trim() !== '' && !/[一-鿿A-Za-z\d_]$/.test(before);
  return names.flatMap((name, i) => {
    const typed = begun(before, name);
    if (!free && typed === 0) return [];
    return [item(name, name, typed, aliases.has(name) ? CompletionItemKind.Class : CompletionItemKind.Variable, aliases.has(name) ? '当事人' : '已定义的用语', name, i)];
  });
}

/** How many characters of the name have been typed: two at least, and not all. */
function begun(before: string, name: string): number {
  for (let length = Math.min(name.length - 1, before.length); length >= 2; length--) if (before.endsWith(name.slice(0, length))) return length;
  return 0;
}

/** The articles of the part one writes in, then those of the others, each with the items below it. */
function targets(contract: Contract, at: number): readonly { readonly path: string; readonly clause: Clause }[] {
  const here = partAt(contract, at);
  const path = pathIn(contract, new Map());
  const rank = (clause: Clause): number => (partAt(contract, clause.span.start) === here ? 0 : 2) + (clause.depth > 1 ? 1 : 0);
  const seen = new Set<string>();
  return contract.clauses
    .flatMap((clause) => {
      const words = path(clause);
      return words === null || seen.has(words) || !seen.add(words) ? [] : [{ path: words, clause, rank: rank(clause) }];
    })
    .sort((a, b) => a.rank - b.rank || a.clause.index - b.clause.index)
    .slice(0, MOST);
}

const headingOf = (contract: Contract, clause: Clause): string => (clause.heading ? slice(contract.text, trim(contract.text, clause.heading)) : nameOf(contract, clause).replace(/^\S+\s/, ''));
