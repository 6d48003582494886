import type { Config, Standpoint } from '../config.ts';
import { CLAUSE_IDS, type ClauseId } from '../knowledge/clause-ids.ts';
import { DRAFTS, ON_OCCASION, SERVES } from '../knowledge/drafts.ts';
import { modelText } from '../knowledge/model-texts/index.ts';
import type { ProfileId } from '../knowledge/profile-ids.ts';
import { needOf } from '../knowledge/profiles.ts';
import { toHan } from '../text/numerals.ts';
import { concat, literal, type Part, type Snippet, type TabStop } from '../text/snippet.ts';
import { writtenClause } from './insertion.ts';
import { nameParties, type Names } from './naming.ts';
import type { LevelScheme, NumberingScheme } from './numbering-scheme.ts';

export const DRAFT_NUMBERINGS = ['article', 'han', 'decimal'] as const;
/** 第一条 with 1. 2.; 一、 with （一）（二）; 1. with 1.1 1.2. */
export type DraftNumbering = (typeof DRAFT_NUMBERINGS)[number];

/** What is chosen for a new contract. */
export interface DraftChoices {
  readonly profile: ProfileId;
  /** Full names; an empty one leaves a labelled blank. */
  readonly partyA: string;
  readonly partyB: string;
  readonly standpoint: Standpoint;
  /** The recommended clauses to take besides those that are due. */
  readonly clauses: readonly ClauseId[];
  readonly numbering: DraftNumbering;
}

/** A recommended clause, and whether whoever drafts from that standpoint would take it. */
export interface DraftOption {
  readonly id: ClauseId;
  readonly picked: boolean;
}

/** The clauses a profile recommends but does not ask for, in the order of the draft. */
export function draftOptions(profile: ProfileId, standpoint: Standpoint): readonly DraftOption[] {
  const own = standpoint === 'neutral' ? undefined : standpoint === DRAFTS[profile].provider ? 'provider' : 'client';
  return ORDER.filter((id) => needOf(profile, id) === 'R').map((id) => ({ id, picked: !ON_OCCASION.includes(id) && (own === undefined || SERVES[id] === undefined || SERVES[id] === own) }));
}

/**
 * A whole contract of our model clauses (the team's own where it has them): title, parties, recitals, numbered clauses, signatures, and the
 * attachments its list names. Tab stops, unique over the whole, stand for what is to be filled in or negotiated. Total.
 */
export function draft(choices: DraftChoices, { modelClauses }: Pick<Config, 'modelClauses'>): Snippet {
  const { profile, standpoint, numbering } = choices;
  const { title } = DRAFTS[profile];
  const sides = sidesFor(choices);
  const own = sides.find((side) => side.standpoint === standpoint)?.alias;
  const provider = sides.find(({ role }) => role === 'provider')!;
  const client = sides.find(({ role }) => role === 'client')!;
  const names: Names = { provider: provider.alias, client: client.alias, contract: `本${/合同|协议|准则/.exec(title)![0]}`, choices: { provider: [], client: [] }, write: (text) => text };
  const scheme: Scheme = { eol: '\n', heading: { before: '', after: '' }, indent: '', gaps: { clause: 1, heading: 0, item: 0 }, ...LEVELS[numbering] };
  const stops = stopCounter();
  const blocks = [stops([{ stop: 1, value: title }])];
  let number = 0;
  for (const id of ORDER) {
    const need = needOf(profile, id);
    if (need === '-' || (need === 'R' && !choices.clauses.includes(id))) continue;
    const { heading, items, layout } = modelText(id, profile, modelClauses[id]);
    if (layout === 'lines') {
      blocks.push(stops(nameParties(joined(bySide(items, sides, id === 'parties').map((lines) => joined(lines, '\n')), '\n\n'), names)));
      continue;
    }
    const filled = id === 'parties' ? items.map((item) => named(item, provider.name)) : items;
    blocks.push(stops(forStandpoint(writtenClause(scheme, [++number], { heading, items: filled }, names), own)));
  }
  const body = linked(joined(blocks, '\n\n'));
  return joined([body, ...annexesOf(body).map(({ number: at, title: name }) => concat([`附件${at}：`, name, '\n'], stops([{ stop: 1, value: '[附件内容]' }])))], '\n\n');
}

/** The parties, the recitals, the body, the signatures; a labour contract's own clauses stand where its law names them. */
const ORDER: readonly ClauseId[] = (() => {
  const labour: readonly ClauseId[] = ['working-time', 'social-insurance', 'labour-protection'];
  return CLAUSE_IDS.filter((id) => !labour.includes(id)).flatMap((id) => (id === 'price-adjustment' ? [id, ...labour] : [id]));
})();

type Scheme = Pick<NumberingScheme, 'clause' | 'item' | 'heading' | 'indent' | 'gaps' | 'eol'>;
const level = (style: LevelScheme['style'], sample: string, between: string): LevelScheme => ({ style, sample, before: '', between, after: '' });
const LEVELS: Readonly<Record<DraftNumbering, Pick<Scheme, 'clause' | 'item'>>> = {
  article: { clause: level('article', '第一条', '　'), item: level('decimal', '1.', ' ') },
  han: { clause: level('han', '一、', ''), item: level('han-paren', '（一）', '') },
  decimal: { clause: level('decimal', '1.', ' '), item: level('dotted', '1.1', ' ') },
};

interface Side {
  readonly standpoint: Standpoint;
  readonly role: 'provider' | 'client';
  /** What the text calls it: 甲方; in standard terms 平台. */
  readonly alias: string;
  readonly label: string;
  readonly name: string;
}

function sidesFor({ profile, partyA, partyB }: DraftChoices): readonly Side[] {
  const knowledge = DRAFTS[profile];
  const side = (standpoint: 'party-a' | 'party-b', letter: string, label: string, name: string): Side => ({
    standpoint, role: knowledge.provider === standpoint ? 'provider' : 'client', alias: profile === 'platform-terms' ? label : letter, label, name: name.replace(/\s+/g, ' ').trim(),
  });
  return [side('party-a', '甲方', knowledge.partyA, partyA), side('party-b', '乙方', knowledge.partyB, partyB)];
}

/** Lines that speak of one party after the other, 甲方's first; in the parties' block with what each is and its name. */
function bySide(lines: readonly Snippet[], sides: readonly Side[], introduces: boolean): readonly (readonly Snippet[])[] {
  const sideOf = ([part]: Snippet): Side | undefined => (typeof part === 'object' && 'variable' in part ? sides.find(({ role }) => role === part.variable) : undefined);
  if (!sides.every((side) => lines.some((line) => sideOf(line) === side))) return [lines];
  const before: Snippet[] = [];
  const groups = new Map<Side, Snippet[]>();
  let group = before;
  for (const line of lines) {
    const side = sideOf(line);
    const opens = side !== undefined && !groups.has(side);
    if (opens) groups.set(side, (group = []));
    group.push(opens && introduces ? named(labelled(line, side.label), side.name) : line);
  }
  return [...(before.length > 0 ? [before] : []), ...sides.map((side) => groups.get(side)!)];
}

/** 甲方（买方）：… */
const labelled = (line: Snippet, label: string): Snippet => line.map((part, i) => (i === 1 && typeof part === 'string' && label !== '' && part.startsWith('：') ? `（${label}）${part}` : part));

/** The full name in place of the blank that asks for it, where one is given. */
const named = (words: Snippet, name: string): Snippet => (name === '' ? words : words.map((part) => (typeof part === 'object' && 'stop' in part && /^\[(?:营业执照所载全称|姓名)\]$/.test(part.value) ? name : part)));

/** Who drafts for one side would rather litigate at home; 民事诉讼法第35条 allows what either party's seat is. */
const ANYWHERE = '向被告住所地人民法院提起诉讼';
const forStandpoint = (words: Snippet, own: string | undefined): Snippet =>
  own === undefined ? words : words.map((part) => (typeof part === 'object' && 'stop' in part && part.choices?.includes(ANYWHERE) === true ? { ...part, value: `向${own}住所地人民法院提起诉讼`, choices: [`向${own}住所地人民法院提起诉讼`, ...part.choices] } : part));

/** 附件一《 before the name of an annex: its number, empty where it has none; null for any other words. */
function annexNumber(before: Part | undefined): string | null {
  const match = typeof before === 'string' ? /附件([一二三四五六七八九十]?)《$/.exec(before) : null;
  return match ? match[1]! : null;
}

/** The annexes that the list names, else those the body cites without a number, numbered. */
function annexesOf(words: Snippet): readonly { readonly number: string; readonly title: TabStop }[] {
  const cited = words.flatMap((title, i) => {
    const number = annexNumber(words[i - 1]);
    return number !== null && isStop(title) ? [{ number, title }] : [];
  });
  const listed = cited.filter(({ number }) => number !== '');
  return listed.length > 0 ? listed : cited.filter(({ title }, i) => cited.findIndex((other) => other.title.stop === title.stop) === i).map(({ title }, i) => ({ number: toHan(i + 1), title }));
}

/** One tab stop for the name of a document wherever it stands, so that it is typed once. */
function linked(words: Snippet): Snippet {
  const stops = new Map<string, number>();
  return words.map((part, i) => {
    const before = words[i - 1];
    if (!isStop(part) || typeof before !== 'string' || !before.endsWith('《') || part.value.startsWith('[')) return part;
    const stop = stops.get(part.value) ?? part.stop;
    stops.set(part.value, stop);
    return { ...part, stop };
  });
}

const isStop = (part: Part | undefined): part is TabStop => typeof part === 'object' && 'stop' in part;
const joined = (snippets: readonly Snippet[], between: string): Snippet => snippets.flatMap((snippet, i) => (i === 0 ? snippet : concat(literal(between), snippet)));

/** Makes the tab stops of one piece after the other unique. */
function stopCounter(): (piece: Snippet) => Snippet {
  let used = 0;
  return (piece) => {
    const base = used;
    return piece.map((part) => {
      if (!isStop(part)) return part;
      used = Math.max(used, base + part.stop);
      return { ...part, stop: base + part.stop };
    });
  };
}
