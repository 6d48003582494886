import { FOLD, foldUnit } from './script-fold.ts';

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
 * size. Transitions sit in an open-addressing table keyed by (state, class of the unit), because nearly all states have
 * a single successor; the root, where a text spends most of its time, has a row of its own. An empty literal never
 * matches; equal literals (after folding) are all reported. (A. V. Aho, M. J. Corasick, CACM 18 (1975) 333–340.)
 */
export function compileMatcher(literals: readonly string[]): Matcher {
  const units = literals.reduce((sum, literal) => sum + literal.length, 0);

  // The alphabet: only units that occur in a literal have a class of their own; every other is class 0 and leads to the root.
  const classOf = new Uint16Array(0x10000);
  let classes = 1;
  for (const literal of literals) {
    for (let i = 0; i < literal.length; i++) {
      const unit = foldUnit(literal.charCodeAt(i));
      if (classOf[unit] === 0) classOf[unit] = classes++;
    }
  }
  for (let code = 0; code < 0x10000; code++) classOf[code] = classOf[FOLD[code]!]!;

  // The trie. State 0 is the root; a state's number grows with its insertion, not its depth.
  const mask = tableMask(units);
  const keys = new Float64Array(mask + 1).fill(-1);
  const targets = new Int32Array(mask + 1);
  const root = new Int32Array(classes);
  const parent = new Int32Array(units + 1);
  const unitClass = new Uint16Array(units + 1);
  /** First pattern that ends in a state, and the next one with the same characters; -1 for none. */
  const ends = new Int32Array(units + 1).fill(-1);
  const sameAs = new Int32Array(literals.length).fill(-1);
  let states = 1;

  const slotOf = (state: number, cls: number): number => {
    const key = state * 0x10000 + cls;
    let slot = (Math.imul(state, 0x9e3779b1) ^ Math.imul(cls, 0x85ebca6b)) >>> 7 & mask;
    while (keys[slot] !== key && keys[slot] !== -1) slot = (slot + 1) & mask;
    return slot;
  };
  /** The child of a state, or 0. */
  const child = (state: number, cls: number): number => (state === 0 ? root[cls]! : targets[slotOf(state, cls)]!);

  // From the last literal to the first, so that the chain of equal ones runs in the list's order.
  for (let pattern = literals.length - 1; pattern >= 0; pattern--) {
    const literal = literals[pattern]!;
    let state = 0;
    for (let i = 0; i < literal.length; i++) {
      const cls = classOf[literal.charCodeAt(i)]!;
      let next = child(state, cls);
      if (next === 0) {
        next = states++;
        parent[next] = state;
        unitClass[next] = cls;
        if (state === 0) root[cls] = next;
        else {
          const slot = slotOf(state, cls);
          keys[slot] = state * 0x10000 + cls;
          targets[slot] = next;
        }
      }
      state = next;
    }
    if (state === 0) continue;
    sameAs[pattern] = ends[state]!;
    ends[state] = pattern;
  }

  // Failure links, breadth first; `output` is the nearest suffix state (the state itself not counted) where a pattern ends.
  const fail = new Int32Array(states);
  const output = new Int32Array(states);
  for (const state of breadthFirst(parent, states)) {
    const cls = unitClass[state]!;
    let from = parent[state]!;
    let target = 0;
    while (from !== 0 && target === 0) {
      from = fail[from]!;
      target = child(from, cls);
    }
    fail[state] = target;
    output[state] = ends[target] === -1 ? output[target]! : target;
  }
  const lengths = literals.map((literal) => literal.length);

  return {
    scan(text, from = 0, to = text.length) {
      const found: Match[] = [];
      const last = Math.min(to, text.length);
      let state = 0;
      for (let at = Math.max(from, 0); at < last; at++) {
        const cls = classOf[text.charCodeAt(at)]!;
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
