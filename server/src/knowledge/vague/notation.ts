import { compileMatcher } from '../../text/matcher.ts';
import { fold } from '../../text/script-fold.ts';

/** The choices at each place of an expression, in order: 合理(的|)期限 is [[合理], [的, ''], [期限]]. */
export type Places = readonly (readonly string[])[];

/**
 * Reads the lexicon's notation: `(a|b|)c` stands for ac, bc and c; groups do not nest. A group `(~)`, or a choice `~` among
 * others, stands for one to eight Han characters, with 、 between things named
 * together: 视(~)(而定|确定). Text without parentheses stands for itself. An unclosed
 * group is taken literally.
 */
export function placesOf(notation: string): Places {
  const open = notation.indexOf('(');
  const close = notation.indexOf(')', open);
  if (open < 0 || close < 0) return notation === '' ? [] : [[notation]];
  const head = open === 0 ? [] : [[notation.slice(0, open)]];
  return [...head, notation.slice(open + 1, close).split('|'), ...placesOf(notation.slice(close + 1))];
}

/** An occurrence: `owner` is the index of the list whose notation it spells; `end` exclusive. */
export interface Occurrence {
  readonly owner: number;
  readonly start: number;
  readonly end: number;
}

/** What may follow a head, and whose it is. */
interface Continuation {
  readonly owner: number;
  readonly rest: Places;
}

const ANY = '~';
const WIDEST = 8;
const isOfName = (unit: number): boolean => (unit >= 0x4e00 && unit <= 0x9fff) || unit === 0x3001;

/** A head of one unit would be met at every step; it is joined with what follows it. */
const SHORTEST_HEAD = 2;

/**
 * Compiles lists of notations into a search for every expression they spell, overlapping ones too. Only the heads are
 * literals of the automaton; what follows is compared where a head stands. A list of (a|…)(b|…)(c|…) so costs what a sum
 * costs, not a product. Traditional equals Simplified, full-width half-width. `folded` must be the folded text.
 */
export function compileNotations(lists: readonly (readonly string[])[]): (folded: string) => Occurrence[] {
  const byHead = new Map<string, Continuation[]>();
  const add = (owner: number, head: string, rest: Places): void => {
    const [next, ...further] = rest;
    if (head.length < SHORTEST_HEAD && next && !next.includes(ANY)) {
      for (const choice of next) add(owner, head + choice, further);
    } else if (head !== '') {
      const all = byHead.get(head);
      if (all) all.push({ owner, rest });
      else byHead.set(head, [{ owner, rest }]);
    }
  };
  lists.forEach((list, owner) => {
    for (const notation of list) add(owner, '', placesOf(notation).map((choices) => choices.map(fold)));
  });
  const heads = [...byHead.keys()];
  const continuations = [...byHead.values()];
  const matcher = compileMatcher(heads);

  return (folded) => {
    const found: Occurrence[] = [];
    for (const { pattern, start, end: headEnd } of matcher.scan(folded)) {
      for (const { owner, rest } of continuations[pattern]!) {
        for (const end of endsOf(folded, headEnd, rest)) found.push({ owner, start, end });
      }
    }
    return found;
  };
}

/** Where the places, read from `from`, may end: each place once for every end of the one before, so the cost is that of the choices, whatever their products. */
function endsOf(text: string, from: number, places: Places): readonly number[] {
  let ends = [from];
  for (const choices of places) {
    const next: number[] = [];
    const reach = (end: number): void => {
      if (!next.includes(end)) next.push(end);
    };
    for (const end of ends) {
      const unit = text.charCodeAt(end);
      for (const choice of choices) {
        if (choice === ANY) for (let gap = 1; gap <= WIDEST && isOfName(text.charCodeAt(end + gap - 1)); gap++) reach(end + gap);
        else if (choice === '' || (choice.charCodeAt(0) === unit && text.startsWith(choice, end))) reach(end + choice.length);
      }
    }
    if (next.length === 0) return next;
    ends = next;
  }
  return ends;
}
