import { prepared } from './prepared.ts';
import { foldUnit, variantsOf } from './script-fold.ts';

/** A literal found in a text: `pattern` is its index in the compiled list, the offsets are UTF-16, `end` exclusive. */
export interface Match {
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
}

export interface Matcher {
  /**
   * Every occurrence of every literal that lies wholly in `[from, to)` (default: the whole text; bounds outside it are
   * clamped), overlapping ones too, ordered by end and, of those that end together, the longest first. Linear in the
   * text and the matches. Traditional equals Simplified and full-width equals half-width ASCII (see script-fold.ts).
   */
  readonly scan: (text: string, from?: number, to?: number) => Match[];
}

/**
 * Compiles literals into one Aho–Corasick automaton: a lexicon of thousands costs one pass over the text, whatever its
 * size. The root, where a text spends most of its time, has a row for every unit; nearly all other states have a single
 * successor. An empty literal never matches; equal literals (after folding) are all reported. (A. V. Aho, M. J. Corasick, CACM 18 (1975) 333–340.)
 * `name`, where given: of these literals and no others (see `prepared`).
 */
export const compileMatcher = (literals: readonly string[], name?: string): Matcher => matcherOf(prepared(name, () => automatonOf(literals)));

/** What a matcher is made of: tables alone, which can be kept (see `prepared`). */
export interface Automaton {
  readonly trie: Trie;
  readonly pageOf: Uint16Array;
  readonly classOf: Uint16Array;
  /** First pattern that ends in a state, and the next one with the same characters; -1 for none. */
  readonly ends: Int32Array;
  readonly sameAs: Int32Array;
  /** The longest suffix of a state that is a state, and the nearest such where a pattern ends. */
  readonly fail: Int32Array;
  readonly output: Int32Array;
  readonly lengths: Int32Array;
}

/** The tables of a matcher of these literals. */
export function automatonOf(literals: readonly string[]): Automaton {
  const units = literals.reduce((sum, literal) => sum + literal.length, 0);

  const { pageOf, classOf, classes } = alphabetOf(literals);
  const classAt = (code: number): number => classOf[(pageOf[code >> 8]! << 8) | (code & 0xff)]!;

  // The trie. State 0 is the root.
  const mask = tableMask(units);
  const keyState = new Int32Array(mask + 1);
  const keyClass = new Uint16Array(mask + 1);
  const target = new Int32Array(mask + 1);
  const root = new Int32Array(classes);
  const firstClass = new Uint16Array(units + 1);
  const firstChild = new Int32Array(units + 1);
  const crowded = new Uint8Array(units + 1);
  const parent = new Int32Array(units + 1);
  const unitClass = new Uint16Array(units + 1);
  const ends = new Int32Array(units + 1).fill(-1);
  const sameAs = new Int32Array(literals.length).fill(-1);
  let states = 1;

  const trie = { mask, keyState, keyClass, target, root, firstClass, firstChild, crowded };
  const { slotOf, child } = walk(trie);
  const setChild = (state: number, cls: number, next: number): void => {
    if (state === 0) root[cls] = next;
    else if (firstClass[state] === 0) {
      firstClass[state] = cls;
      firstChild[state] = next;
    } else {
      const slot = slotOf(state, cls);
      keyState[slot] = state;
      keyClass[slot] = cls;
      target[slot] = next;
      crowded[state] = 1;
    }
  };

  // From the last literal to the first, so that the chain of equal ones runs in the list's order.
  for (let pattern = literals.length - 1; pattern >= 0; pattern--) {
    const literal = literals[pattern]!;
    let state = 0;
    for (let i = 0; i < literal.length; i++) {
      const cls = classAt(literal.charCodeAt(i));
      let next = child(state, cls);
      if (next === 0) {
        next = states++;
        parent[next] = state;
        unitClass[next] = cls;
        setChild(state, cls, next);
      }
      state = next;
    }
    if (state === 0) continue;
    sameAs[pattern] = ends[state]!;
    ends[state] = pattern;
  }

  // Failure links, breadth first.
  const fail = new Int32Array(states);
  const output = new Int32Array(states);
  for (const state of breadthFirst(parent, states)) {
    const cls = unitClass[state]!;
    let from = parent[state]!;
    let suffix = 0;
    while (from !== 0 && suffix === 0) {
      from = fail[from]!;
      suffix = child(from, cls);
    }
    fail[state] = suffix;
    output[state] = ends[suffix] === -1 ? output[suffix]! : suffix;
  }
  const lengths = Int32Array.from(literals, (literal) => literal.length);

  // There are fewer states than units.
  const made = <T extends Int32Array | Uint16Array | Uint8Array>(table: T): T => table.slice(0, states) as T;
  return { trie: { ...trie, firstClass: made(firstClass), firstChild: made(firstChild), crowded: made(crowded) }, pageOf, classOf, ends: made(ends), sameAs, fail, output, lengths };
}

/** The transitions of a trie: a state's first child is kept beside it, further ones in an open-addressing table. */
interface Trie {
  readonly mask: number;
  readonly keyState: Int32Array;
  readonly keyClass: Uint16Array;
  readonly target: Int32Array;
  readonly root: Int32Array;
  readonly firstClass: Uint16Array;
  readonly firstChild: Int32Array;
  readonly crowded: Uint8Array;
}

function walk({ mask, keyState, keyClass, target, root, firstClass, firstChild, crowded }: Trie): { readonly slotOf: (state: number, cls: number) => number; readonly child: (state: number, cls: number) => number } {
  /** The table's place for a transition: its own or a free one. A free place has state 0, which the table never holds. */
  const slotOf = (state: number, cls: number): number => {
    let slot = ((Math.imul(state, 0x9e3779b1) ^ Math.imul(cls, 0x85ebca6b)) >>> 7) & mask;
    while (keyState[slot] !== 0 && (keyState[slot] !== state || keyClass[slot] !== cls)) slot = (slot + 1) & mask;
    return slot;
  };
  /** The child of a state, or 0. */
  const child = (state: number, cls: number): number => {
    if (state === 0) return root[cls]!;
    if (firstClass[state] === cls) return firstChild[state]!;
    return crowded[state] === 0 ? 0 : target[slotOf(state, cls)]!;
  };
  return { slotOf, child };
}

/** The search these tables are of. */
export function matcherOf({ trie, pageOf, classOf, ends, sameAs, fail, output, lengths }: Automaton): Matcher {
  const { child } = walk(trie);
  const classAt = (code: number): number => classOf[(pageOf[code >> 8]! << 8) | (code & 0xff)]!;
  return {
    scan(text, from = 0, to = text.length) {
      const found: Match[] = [];
      const last = Math.min(to, text.length);
      let state = 0;
      for (let at = Math.max(from, 0); at < last; at++) {
        const cls = classAt(text.charCodeAt(at));
        if (cls === 0) {
          state = 0;
          continue;
        }
        let next = child(state, cls);
        while (next === 0 && state !== 0) {
          state = fail[state]!;
          next = child(state, cls);
        }
        state = next;
        for (let ending = ends[state] === -1 ? output[state]! : state; ending !== 0; ending = output[ending]!) {
          for (let pattern = ends[ending]!; pattern !== -1; pattern = sameAs[pattern]!) {
            found.push({ pattern, start: at + 1 - lengths[pattern]!, end: at + 1 });
          }
        }
      }
      return found;
    },
  };
}

/**
 * The alphabet: only units that occur in a literal, and their variants, have a class of their own; every other is class 0 and leads to the
 * root. Kept in pages of 256 units, of which page 0 is empty: a matcher of a few words stays small.
 */
function alphabetOf(literals: readonly string[]): { readonly pageOf: Uint16Array; readonly classOf: Uint16Array; readonly classes: number } {
  const byUnit = new Map<number, number>();
  const classed: number[] = [];
  let classes = 1;
  for (const literal of literals)
    for (let i = 0; i < literal.length; i++) {
      const unit = foldUnit(literal.charCodeAt(i));
      if (byUnit.has(unit)) continue;
      for (const code of [unit, ...variantsOf(unit)]) {
        byUnit.set(code, classes);
        classed.push(code);
      }
      classes++;
    }
  const pageOf = new Uint16Array(256);
  let pages = 1;
  for (const code of classed) if (pageOf[code >> 8] === 0) pageOf[code >> 8] = pages++;
  const classOf = new Uint16Array(pages << 8);
  for (const code of classed) classOf[(pageOf[code >> 8]! << 8) | (code & 0xff)] = byUnit.get(code)!;
  return { pageOf, classOf, classes };
}

/** A power of two at least twice the number of transitions, less one. */
function tableMask(transitions: number): number {
  let size = 16;
  while (size < transitions * 2) size *= 2;
  return size - 1;
}

/** All states but the root, nearer to the root first (a counting sort by depth: a parent is always numbered before its child). */
function breadthFirst(parent: Int32Array, states: number): Int32Array {
  const depth = new Int32Array(states);
  let deepest = 0;
  for (let state = 1; state < states; state++) {
    depth[state] = depth[parent[state]!]! + 1;
    deepest = Math.max(deepest, depth[state]!);
  }
  const next = new Int32Array(deepest + 2);
  for (let state = 1; state < states; state++) next[depth[state]! + 1]!++;
  for (let level = 1; level < next.length; level++) next[level]! += next[level - 1]!;
  const order = new Int32Array(states - 1);
  for (let state = 1; state < states; state++) order[next[depth[state]!]!++] = state;
  return order;
}

/**
 * The matches a reader sees: from left to right the longest at each place, none overlapping another; of equal ones the
 * first literal of the list. The input may be in any order and is left as it is; the result is ordered by start.
 */
export function longestNonOverlapping(matches: readonly Match[]): Match[] {
  const sorted = [...matches].sort((a, b) => a.start - b.start || b.end - a.end || a.pattern - b.pattern);
  const kept: Match[] = [];
  let free = 0;
  for (const match of sorted) {
    if (match.start < free) continue;
    kept.push(match);
    free = match.end;
  }
  return kept;
}
