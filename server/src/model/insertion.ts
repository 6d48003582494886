import type { ClauseId } from '../knowledge/clause-ids.ts';
import { elementText, modelText, ownParagraphs, type ModelText } from '../knowledge/model-texts/index.ts';
import type { ProfileId } from '../knowledge/profile-ids.ts';
import { concat, literal, toPlain, type Snippet } from '../text/snippet.ts';
import { isSpace, span, type Span } from '../text/span.ts';
import type { Clause, ClauseCoverage, Contract } from './contract.ts';
import { nameParties, namesOf, type Names } from './naming.ts';
import { lineEnd, lineStart, nextValues, opensWithParties, schemeOf, writeNumber, type NumberingScheme } from './numbering-scheme.ts';
import { insertedBehind } from './reseat.ts';
import type { TextChange } from './restructure-plan.ts';

/** New text for a document: `span` is empty and says where, `snippet` carries its own line breaks in the document's style. */
export interface Insertion {
  readonly span: Span;
  readonly snippet: Snippet;
}

/**
 * A clause the contract lacks: where it belongs and how it reads there, numbered in the document's own scheme and in the
 * document's own names. A numbered clause goes behind the last one of the main body, before the signatures, so that no number
 * and no reference changes; the parties' block goes below the title, recitals above the first clause, the signature block
 * behind the last clause. Total: an empty text gets 第一条. `own` is the team's text of the clause, where it has one.
 */
export function insertionFor(contract: Contract, clause: ClauseId, profile: ProfileId, own?: readonly string[]): Insertion {
  const scheme = schemeOf(contract);
  const text = modelText(clause, profile, own);
  const names = namesOf(contract, profile);
  if (text.layout === 'lines') return insertLines(contract, scheme, text, blockNames(names));
  return after(contract, endOfMain(contract, scheme), numberedClause(scheme, text, names), scheme, scheme.gaps.clause);
}

/** A clause of the team's own, under a heading that is no clause of the catalogue, numbered behind the last one as ours are. */
export function ownClauseInsertion(contract: Contract, heading: string, paragraphs: readonly string[], profile: ProfileId): Insertion {
  const scheme = schemeOf(contract);
  return after(contract, endOfMain(contract, scheme), numberedClause(scheme, { heading, items: ownParagraphs(paragraphs) }, namesOf(contract, profile)), scheme, scheme.gaps.clause);
}

/**
 * The sentence that carries a lacking element, added at the end of the clause it belongs to: as the next item where the
 * clause's items are numbered, as a line in a block of lines, else behind its last sentence. Null where we have no text for the element or
 * the coverage names no place.
 */
export function elementInsertion(contract: Contract, coverage: ClauseCoverage, element: string, profile: ProfileId): Insertion | null {
  const sentence = elementText(coverage.id, element, profile);
  return sentence && sentenceInsertion(contract, coverage, sentence, profile);
}

/** Any sentence, added at the end of a clause in the same way; null where the coverage names no place. */
export function sentenceInsertion(contract: Contract, coverage: ClauseCoverage, sentence: Snippet, profile: ProfileId): Insertion | null {
  const place = coverage.anchor ?? coverage.evidence[0];
  if (!place) return null;
  const scheme = schemeOf(contract);
  const names = namesOf(contract, profile);
  const host = hostOf(contract, place, coverage.id);
  if (modelText(coverage.id, profile).layout === 'lines' && host === null) {
    const at = endOfBlock(contract, coverage.id, place);
    const indent = leadingSpace(contract.text, at);
    return { span: span(at, at), snippet: concat(literal(scheme.eol + indent), nameParties(sentence, blockNames(names))) };
  }
  if (host === null) {
    const at = trimmedEnd(contract.text, 0, Math.max(place.end, lineEnd(contract.text, place.end)));
    return { span: span(at, at), snippet: concat(literal(joint(contract.text, at)), nameParties(sentence, names)) };
  }
  return insideClause(contract, scheme, host, nameParties(sentence, names));
}

/** A clause between two others: the others' new numbers, and the references that follow them, belong to the same edit. */
export interface SeatedInsertion extends Insertion {
  /** Neither overlapping nor touching the insertion. */
  readonly changes: readonly TextChange[];
}

/**
 * The same clause right behind a top-level one of the main body; those that follow count on, and every reference leads where it led. Null where that cannot be: the
 * clause is a block of lines (parties, signatures), `behind` is no numbered clause of the main body, or a reference would come to lead elsewhere. `source` is the
 * document's text where that is not the contract's.
 */
export function insertionBehind(contract: Contract, behind: Clause, clause: ClauseId, profile: ProfileId, own?: readonly string[], source = contract.text): SeatedInsertion | null {
  const scheme = schemeOf(contract);
  const text = modelText(clause, profile, own);
  if (text.layout === 'lines' || !scheme.members.includes(behind)) return null;
  const written = (values: readonly number[]): Snippet => writtenClause(scheme, values, text, namesOf(contract, profile));
  let values: readonly number[] = [];
  const all = insertedBehind(contract, behind, source, (now) => toPlain(written((values = now))));
  if (!all) return null;
  const snippet = concat(literal(scheme.eol.repeat(1 + scheme.gaps.clause)), written(values));
  const words = toPlain(snippet);
  const seat = all.find(({ span: { start, end }, text: added }) => start === end && added === words);
  return seat ? { span: seat.span, snippet, changes: all.filter((change) => change !== seat) } : null;
}

/** Behind what: the end of the main body's last clause, or of the text before the signatures where there is none. */
function endOfMain(contract: Contract, scheme: NumberingScheme): number {
  const last = scheme.members.at(-1);
  return trimmedEnd(contract.text, 0, last ? Math.min(last.span.end, scheme.bodyEnd) : scheme.bodyEnd);
}

const numberedClause = (scheme: NumberingScheme, model: Pick<ModelText, 'heading' | 'items'>, names: Names): Snippet => writtenClause(scheme, nextValues(scheme.members), model, names);

/** A model text as a clause with the given number, its heading and paragraphs written as a scheme writes them. */
export function writtenClause({ clause, item, heading, indent, gaps, eol }: Pick<NumberingScheme, 'clause' | 'item' | 'heading' | 'indent' | 'gaps' | 'eol'>, values: readonly number[], model: Pick<ModelText, 'heading' | 'items'>, names: Names): Snippet {
  const head = clause ? clause.before + writeNumber(clause.sample, clause.style, values) + clause.between + model.heading + clause.after : heading.before + model.heading + heading.after;
  const single = model.items.length === 1;
  const body = model.items.flatMap((words, i): Snippet => {
    const gap = eol.repeat(1 + (i === 0 ? gaps.heading : gaps.item));
    const number = item === null || (single && item.style !== 'dotted') ? indent : item.before + writeNumber(item.sample, item.style, item.style === 'dotted' ? [...values.slice(0, 1), i + 1] : [i + 1]) + item.between;
    return concat(literal(gap + number), words);
  });
  return nameParties(concat(literal(head), body), names);
}

/** Blocks of lines stand outside the numbering: parties, recitals, signatures. */
function insertLines(contract: Contract, scheme: NumberingScheme, model: ModelText, names: Names): Insertion {
  const { text } = contract;
  const first = scheme.members[0];
  const body = nameParties(model.items.flatMap((words, i) => (i === 0 ? words : concat(literal(scheme.eol), words))), names);
  const gap = Math.max(1, scheme.gaps.clause);
  if (model.id === 'signature') return after(contract, trimmedEnd(text, 0, Math.max(endOfMain(contract, scheme), annexStart(contract, scheme))), body, scheme, gap);
  const top = belowTitle(contract);
  if (model.id === 'parties') return after(contract, top, body, scheme, gap);
  const named = opensWithParties(contract) ? contract.sentences.findLast((s) => s.place === 'party-block' || s.place === 'signature') : undefined;
  const at = first ? trimmedEnd(text, 0, lineStart(text, first.span.start)) : (named?.span.end ?? top);
  return after(contract, Math.max(top, at), body, scheme, gap);
}

/** Where the body ends when there are no signatures: the first annex, else the end of the text. */
const annexStart = (contract: Contract, scheme: NumberingScheme): number => (scheme.members.length === 0 ? contract.text.length : scheme.bodyEnd);

/** The end of the title's line and of the contract's number below it. */
function belowTitle({ text, title, lines }: Contract): number {
  if (!title) return 0;
  let at = lineEnd(text, title.end);
  for (const line of lines) {
    if (line.span.start <= at || line.indent >= line.span.end) continue;
    if (!/^(?:合同|协议|協議)?[编編][号號]|^签[订署]|^簽[訂署]|^N[oO]/.test(text.slice(line.indent, line.indent + 8))) break;
    at = line.span.end;
  }
  return trimmedEnd(text, 0, at);
}

/** New text behind `at`, parted from what stands there by `gap` blank lines; at the very start it is parted from what follows. */
function after(contract: Contract, at: number, body: Snippet, scheme: NumberingScheme, gap: number): Insertion {
  const { text } = contract;
  const blank = scheme.eol.repeat(1 + gap);
  const lead = at > 0 ? blank : '';
  const trail = at === 0 && text.trim() !== '' ? blank : '';
  return { span: span(at, at), snippet: concat(literal(lead), body, literal(trail)) };
}

/** The clause an element is added to: the widest one around the place that is about the catalogue's clause, else the innermost. */
function hostOf(contract: Contract, place: Span, id: ClauseId): Clause | null {
  const { clauses } = contract;
  let host = clauses.findLast((c) => c.span.start <= place.start && place.start < c.span.end) ?? null;
  while (host !== null && host.topic === id && host.parent !== null && clauses[host.parent]!.topic === id) host = clauses[host.parent]!;
  return host;
}

function insideClause(contract: Contract, scheme: NumberingScheme, host: Clause, sentence: Snippet): Insertion {
  const { text, clauses } = contract;
  const children = host.children.map((i) => clauses[i]!).filter((c) => c.number !== null && c.span.start < scheme.bodyEnd);
  const style = children.at(-1)?.style;
  const series = children.filter((c) => c.style === style);
  const last = series.at(-1);
  if (last?.number) {
    const at = trimmedEnd(text, last.span.start, Math.min(last.span.end, limit(scheme, last)));
    const before = text.slice(lineStart(text, last.number.span.start), last.number.span.start);
    const between = /^[ \t\u3000]*/.exec(text.slice(last.number.span.end, last.span.end))![0];
    const number = writeNumber(text.slice(last.number.span.start, last.number.span.end), last.style, nextValues(series));
    return { span: span(at, at), snippet: concat(literal(scheme.eol.repeat(1 + scheme.gaps.item) + before + number + between), sentence) };
  }
  const at = trimmedEnd(text, host.span.start, Math.min(host.own.end, limit(scheme, host)));
  const headingOnly = host.heading !== null && /^[\s*_：:。.]*$/.test(text.slice(host.heading.end, at));
  return { span: span(at, at), snippet: concat(literal(headingOnly ? scheme.eol.repeat(1 + scheme.gaps.heading) + scheme.indent : joint(text, at)), sentence) };
}

/** A clause of the main body never reaches into the signatures; one of an annex has no such limit. */
const limit = (scheme: NumberingScheme, clause: Clause): number => (clause.span.start < scheme.bodyEnd ? scheme.bodyEnd : clause.span.end);

/** What parts a new sentence from the words before it: nothing behind a full stop, else one. */
const joint = (text: string, at: number): string => (at === 0 || /[。！？!?；;：:]/.test(text[at - 1]!) || /[。！？!?][”"』」）)*_]{1,3}$/.test(text.slice(Math.max(0, at - 4), at)) ? '' : '。');

/** The last line of the parties' or the signature block. */
function endOfBlock(contract: Contract, id: ClauseId, place: Span): number {
  const kind = id === 'signature' ? 'signature' : 'party-block';
  const lines = contract.sentences.filter((s) => s.place === kind && s.span.start >= place.start);
  let end = place.end;
  for (const { span: at } of lines) {
    // Further down than a few blank lines another block begins.
    if (at.start - end > 80) break;
    end = Math.max(end, at.end);
  }
  return trimmedEnd(contract.text, 0, lineEnd(contract.text, end));
}

const leadingSpace = (text: string, at: number): string => /^[ \t\u3000]*/.exec(text.slice(lineStart(text, at), at))![0];

/** The block that introduces or signs speaks of 甲方 and 乙方 where the text has no names yet. */
const blockNames = (names: Names): Names => (names.choices.provider.length > 1 ? names : { ...names, choices: { provider: ['乙方'], client: ['甲方'] } });

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}
