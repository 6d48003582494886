import { append } from '../../text/lists.ts';
import { automatonOf, matcherOf, type Automaton } from '../../text/matcher.ts';
import { prepared } from '../../text/prepared.ts';
import { fold } from '../../text/script-fold.ts';

/** The choices at each place of an expression, in order: 合理(的|)期限 is [[合理], [的, ''], [期限]]. */
export type Places = readonly (readonly string[])[];

/** What the parties are called in the usual trades. */
export const OF_TRADES = '委托方|委托人|受托方|受托人|买方|卖方|买受人|出卖人|需方|供方|采购方|供货方|发包方|发包人|承包方|承包人|定作方|定作人|承揽方|承揽人|出租方|出租人|承租方|承租人|许可方|被许可方|转让方|受让方|托运方|托运人|承运方|承运人|服务方|服务商';
/** Who may be 甲方 may be any party; 甲方的, whatever party's. */
const withParties = (choices: readonly string[]): readonly string[] =>
  choices.some((choice) => choice.startsWith('甲方')) ? [...new Set(choices.flatMap((choice) => (choice.startsWith('甲方') ? [choice, ...OF_TRADES.split('|').map((name) => name + choice.slice(2))] : [choice])))] : choices;

/**
 * Reads the lexicon's notation: `(a|b|)c` stands for ac, bc and c; groups do not nest. A group `(~)`, or a choice `~` among
 * others, stands for one to eight Han characters or Latin letters, with 、 between things named
 * together: 视(~)(而定|确定). A group with 甲方 holds the other names parties go by too. Text without parentheses stands for itself. An unclosed
 * group is taken literally.
 */
export function placesOf(notation: string): Places {
  const open = notation.indexOf('(');
  const close = notation.indexOf(')', open);
  if (open < 0 || close < 0) return notation === '' ? [] : [[notation]];
  const head = open === 0 ? [] : [[notation.slice(0, open)]];
  return [...head, withParties(notation.slice(open + 1, close).split('|')), ...placesOf(notation.slice(close + 1))];
}

/** An occurrence: `owner` is the index of the list whose notation it spells; `end` exclusive. */
export interface Occurrence {
  readonly owner: number;
  readonly start: number;
  readonly end: number;
}

/**
 * What may follow each head, as tables: the entries of head h stand from `from[h]` to `from[h + 1]`. An entry is of a notation of a list, of which
 * the head has used up so many places; `next` is what may stand right behind the head, a bit for each unit (`bitOf`), and `later`, where that is
 * anything, what must stand behind the gap it begins with.
 */
interface Heads {
  readonly automaton: Automaton;
  readonly from: Int32Array;
  readonly owner: Int32Array;
  readonly notation: Int32Array;
  readonly used: Uint8Array;
  readonly next: Int32Array;
  readonly later: Int32Array;
}

const ANY = '~';
const WIDEST = 8;
const isOfName = (unit: number): boolean => (unit >= 0x4e00 && unit <= 0x9fff) || unit === 0x3001 || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);

/** A head of one unit would be met at every step; it is joined with what follows it. */
const SHORTEST_HEAD = 2;

/**
 * Compiles lists of notations into a search for every expression they spell, overlapping ones too. Only the heads are
 * literals of the automaton; what follows is compared where a head stands. A list of (a|…)(b|…)(c|…) so costs what a sum
 * costs, not a product. Traditional equals Simplified, full-width half-width. `folded` must be the folded text. `name`: of these lists and no others (see `prepared`).
 */
export function compileNotations(lists: readonly (readonly string[])[], name: string): (folded: string) => Occurrence[] {
  const { automaton, from, owner, notation, used, next, later } = prepared(name, () => headsOf(lists));
  const matcher = matcherOf(automaton);
  const rests: (readonly Place[] | undefined)[] = [];
  const places = new Map<string, Place>();
  const placeOf = (choices: readonly string[]): Place => {
    const key = choices.join('|');
    const known = places.get(key);
    if (known) return known;
    const place = compilePlace(choices);
    places.set(key, place);
    return place;
  };
  /** By notation: read once for all its heads, and each place compiled when it is first reached. */
  const read = new Map<string, { readonly choices: Places; readonly places: (Place | undefined)[] }>();
  const restFrom = (written: string, from: number): readonly Place[] => {
    let whole = read.get(written);
    if (!whole) read.set(written, (whole = { choices: foldedPlaces(written), places: [] }));
    const { choices, places: compiled } = whole;
    for (let i = from; i < choices.length; i++) compiled[i] ??= placeOf(choices[i]!);
    return compiled.slice(from, choices.length) as readonly Place[];
  };
  const restOf = (entry: number): readonly Place[] => (rests[entry] ??= restFrom(lists[owner[entry]!]![notation[entry]!]!, used[entry]!));

  return (folded) => {
    const found: Occurrence[] = [];
    for (const { pattern, start, end: headEnd } of matcher.scan(folded)) {
      const bit = bitOf(folded, headEnd);
      let near = 0;
      for (let entry = from[pattern]!; entry < from[pattern + 1]!; entry++) {
        // Hardly one in thirty goes on as the text does.
        if ((next[entry]! & bit) === 0) continue;
        if (later[entry]! !== ANYTHING && (later[entry]! & (near ||= bitsNear(folded, headEnd))) === 0) continue;
        for (const end of endsOf(folded, headEnd, restOf(entry))) found.push({ owner: owner[entry]!, start, end });
      }
    }
    return found;
  };
}

/** The bit of the unit at an offset, which others share. */
const bitOf = (text: string, at: number): number => 1 << (text.charCodeAt(at) & 31);
const ANYTHING = -1;

/** The bits of the units that may stand behind a gap that begins at an offset, or in its stead. */
function bitsNear(text: string, from: number): number {
  let bits = bitOf(text, from);
  for (let at = from; at < from + WIDEST && isOfName(text.charCodeAt(at)); at++) bits |= bitOf(text, at + 1);
  return bits;
}

/** What must stand behind a gap the places begin with. */
function behindGap([gap, ...rest]: Places): number {
  return gap?.includes(ANY) === true && gap.every((choice) => choice === ANY || choice === '') ? openingOf(rest) : ANYTHING;
}

/** What the places may begin with. */
function openingOf(places: Places): number {
  let units = 0;
  for (const choices of places) {
    if (choices.includes(ANY)) return ANYTHING;
    for (const choice of choices) if (choice !== '') units |= bitOf(choice, 0);
    if (!choices.includes('')) return units;
  }
  return ANYTHING;
}

const foldedPlaces = (notation: string): Places => placesOf(notation).map((choices) => choices.map(fold));

function headsOf(lists: readonly (readonly string[])[]): Heads {
  const byHead = new Map<string, { readonly owner: number; readonly notation: number; readonly used: number; readonly next: number; readonly later: number }[]>();
  lists.forEach((list, owner) => {
    list.forEach((written, notation) => {
      const places = foldedPlaces(written);
      const add = (head: string, used: number): void => {
        const next = places[used];
        if (head.length < SHORTEST_HEAD && next && !next.includes(ANY)) {
          for (const choice of next) add(head + choice, used + 1);
        } else if (head !== '') {
          const entry = { owner, notation, used, next: openingOf(places.slice(used)), later: behindGap(places.slice(used)) };
          append(byHead, head, entry);
        }
      };
      add('', 0);
    });
  });
  const entries = [...byHead.values()];
  const all = entries.flat();
  const from = new Int32Array(entries.length + 1);
  entries.forEach((list, i) => (from[i + 1] = from[i]! + list.length));
  return {
    automaton: automatonOf([...byHead.keys()]),
    from,
    owner: Int32Array.from(all, (entry) => entry.owner),
    notation: Int32Array.from(all, (entry) => entry.notation),
    used: Uint8Array.from(all, (entry) => entry.used),
    next: Int32Array.from(all, (entry) => entry.next),
    later: Int32Array.from(all, (entry) => entry.later),
  };
}

/** The choices at a place as they are looked for: lists of them are long, and the text's next unit tells most of them apart. */
interface Place {
  readonly byUnit: ReadonlyMap<number, readonly string[]>;
  /** What they begin with (`bitOf`). */
  readonly units: number;
  readonly mayBeGap: boolean;
  readonly mayLack: boolean;
}

function compilePlace(choices: readonly string[]): Place {
  const byUnit = new Map<number, string[]>();
  let units = 0;
  for (const choice of choices) {
    if (choice === '' || choice === ANY) continue;
    units |= bitOf(choice, 0);
    append(byUnit, choice.charCodeAt(0), choice);
  }
  return { byUnit, units, mayBeGap: choices.includes(ANY), mayLack: choices.includes('') };
}

/** Where the places, read from `from`, may end: each place once for every end of the one before, so the cost is that of the choices, whatever their products. */
function endsOf(text: string, from: number, places: readonly Place[]): readonly number[] {
  let ends = [from];
  for (const { byUnit, units, mayBeGap, mayLack } of places) {
    const next: number[] = [];
    for (const end of ends) {
      if (mayLack) reach(next, end);
      if (mayBeGap) for (let gap = 1; gap <= WIDEST && isOfName(text.charCodeAt(end + gap - 1)); gap++) reach(next, end + gap);
      if ((units & bitOf(text, end)) === 0) continue;
      for (const choice of byUnit.get(text.charCodeAt(end)) ?? NONE) if (text.startsWith(choice, end)) reach(next, end + choice.length);
    }
    if (next.length === 0) return next;
    ends = next;
  }
  return ends;
}

const NONE: readonly string[] = [];

function reach(ends: number[], end: number): void {
  if (!ends.includes(end)) ends.push(end);
}
