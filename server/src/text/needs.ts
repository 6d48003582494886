/**
 * Which of many expressions a text can match at all, by the characters each needs: read once from their sources, so that of a text's words
 * only those expressions are run that have a chance. Most of what is looked for in a contract stands on few of its lines.
 */

import { prepared } from './prepared.ts';

/** Characters any of which will do. */
type Any = ReadonlySet<number>;

/** More characters than these tell nothing. */
const MOST_CHARACTERS = 120;
/** So many of the rarest things an expression needs are asked for. */
const MOST_NEEDS = 3;
/** The commonest characters of contracts, the commonest first: that a text holds one of them says little. */
const COMMON = '。方的，.、乙：甲合1同务）不2应（本用有人一服行在3日第为提或以；权定条议时协内0和期5任及信4理保可法通后并费款付息发作约其件对供中于户成双限知三金出工与等收下生关由责向据月项按过承解自支要前除所公客接部签使相当得6如违数交之托止二委效意地全因者他系事号分规进电未式十8个经担上指商书何每年包业资面密求员7能计平账产终证将律管处开利民起9动会台受间您单情代具到章司力额设损话准义失订确则需四%名统括外机更程照附还实果格明至无联完转履但偿露元目品价标份取各争结安银立';
const WEIGHTS: ReadonlyMap<number, number> = new Map(Array.from(COMMON, (character, i) => [character.charCodeAt(0), COMMON.length - i]));
const weigh = (any: Any): number => {
  let weight = 0;
  for (const code of any) weight += WEIGHTS.get(code) ?? 1;
  return weight;
};

/** What a text must hold for an expression to match in it: a character out of each of some sets. Empty where nothing is known. */
export function needsOf({ source, flags }: Pick<RegExp, 'source' | 'flags'>): readonly Any[] {
  if (/[uv]/.test(flags)) return [];
  return rarest(new Reader(source, flags.includes('i')).alternatives()).slice(0, MOST_NEEDS);
}

/** What each of an expression's alternatives needs, of which one matches wherever it does. */
export const waysOf = ({ source, flags }: RegExp): readonly (readonly Any[])[] => alternativesOf(source).map((way) => needsOf({ source: way, flags }));

const rarest = (needs: readonly Any[]): readonly Any[] => needs.map((any) => ({ any, weight: weigh(any) })).sort((a, b) => a.weight - b.weight).map(({ any }) => any);

/** The alternatives of an expression's source, each a source of its own. */
export function alternativesOf(source: string): readonly string[] {
  const found: string[] = [];
  let from = 0;
  for (let at = 0, depth = 0, inClass = false; at <= source.length; at++) {
    const c = source[at];
    if (c === '\\') at++;
    else if (inClass) inClass = c !== ']';
    else if (c === '[') inClass = true;
    else if (c === '(') depth++;
    else if (c === ')') depth--;
    else if (c === undefined || (c === '|' && depth === 0)) {
      found.push(source.slice(from, at));
      from = at + 1;
    }
  }
  return found;
}

const DIGITS = '0123456789';
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v' };

/** Reads the source of an expression without the flags u and v. What it does not understand needs nothing. */
class Reader {
  #at = 0;
  readonly #source: string;
  readonly #anyCase: boolean;

  constructor(source: string, anyCase: boolean) {
    this.#source = source;
    this.#anyCase = anyCase;
  }

  /** What one of several alternatives needs: of each the rarest, taken together, then the second rarest. */
  alternatives(): readonly Any[] {
    const all = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at++;
      all.push(this.#sequence());
    }
    if (all.length === 1) return all[0]!;
    if (all.some((needs) => needs.length === 0)) return [];
    const ranked = all.map(rarest);
    const most = Math.min(MOST_NEEDS, Math.max(...ranked.map((needs) => needs.length)));
    return Array.from({ length: most }, (_, k) => new Set(ranked.flatMap((needs) => [...needs[Math.min(k, needs.length - 1)]!]))).filter(({ size }) => size <= MOST_CHARACTERS);
  }

  #sequence(): readonly Any[] {
    const needs: Any[] = [];
    while (this.#at < this.#source.length && this.#source[this.#at] !== '|' && this.#source[this.#at] !== ')') {
      const own = this.#piece();
      if (!this.#isOptional()) needs.push(...own);
    }
    return needs;
  }

  #piece(): readonly Any[] {
    const c = this.#source[this.#at++]!;
    if (c === '(') return this.#group();
    if (c === '[') return this.#one(this.#class());
    if (c === '\\') return this.#one(this.#escape(false));
    return c === '.' || c === '^' || c === '$' ? [] : this.#one(c);
  }

  #group(): readonly Any[] {
    const opening = /^\?(?:[:=!]|<[=!]|<[^>]*>)/.exec(this.#source.slice(this.#at, this.#at + 40))?.[0] ?? '';
    this.#at += opening.length;
    const needs = this.alternatives();
    this.#at++;
    // What stands before or behind is in the text as well.
    return opening.endsWith('!') ? [] : needs;
  }

  /** The characters of a class; null for those it does not hold, and for wide ranges. */
  #class(): string | null {
    const isNegated = this.#source[this.#at] === '^';
    if (isNegated) this.#at++;
    let all: string | null = '';
    while (this.#source[this.#at] !== ']') {
      const first = this.#member();
      let own = first;
      if (this.#source[this.#at] === '-' && this.#source[this.#at + 1] !== ']') {
        this.#at++;
        const last = this.#member();
        own = first?.length === 1 && last?.length === 1 ? range(first, last) : null;
      }
      all = all === null || own === null ? null : all + own;
    }
    this.#at++;
    return isNegated ? null : all;
  }

  #member(): string | null {
    const c = this.#source[this.#at++]!;
    return c === '\\' ? this.#escape(true) : c;
  }

  /** What an escape stands for; null for what is too wide, and empty for no character of its own (\b, \1). */
  #escape(inClass: boolean): string | null {
    const c = this.#source[this.#at++]!;
    if (c === 'u' || c === 'x') {
      const digits = this.#source.slice(this.#at, this.#at + (c === 'u' ? 4 : 2));
      this.#at += digits.length;
      return String.fromCharCode(parseInt(digits, 16));
    }
    if (c === 'd') return DIGITS;
    if (c === 'k') this.#at = this.#source.indexOf('>', this.#at) + 1;
    if (/[bBk1-9]/.test(c)) return inClass ? null : '';
    return CONTROLS[c] ?? (/[A-Za-z0]/.test(c) ? null : c);
  }

  /** Reads a quantifier: whether what stands before it may be missing. */
  #isOptional(): boolean {
    const quantifier = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at, this.#at + 20));
    if (!quantifier) return false;
    this.#at += quantifier[0].length;
    return quantifier[1] === undefined ? !quantifier[0].startsWith('+') : Number(quantifier[1]) === 0;
  }

  #one(characters: string | null): readonly Any[] {
    if (characters === null || characters === '') return [];
    // Letters of other alphabets may have more than two forms.
    if (this.#anyCase && Array.from(characters).some((c) => c > '\x7f' && c.toLowerCase() !== c.toUpperCase())) return [];
    const all = this.#anyCase ? characters + characters.toLowerCase() + characters.toUpperCase() : characters;
    const any = new Set(Array.from({ length: all.length }, (_, i) => all.charCodeAt(i)));
    return any.size > MOST_CHARACTERS ? [] : [any];
  }
}

function range(first: string, last: string): string | null {
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
  return to - from >= MOST_CHARACTERS ? null : String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
}

interface Chances {
  /** How many words of 32 bits the sets take, a bit each. */
  readonly words: number;
  /** The characters that are in some set, and of each in turn what sets it is in. */
  readonly codes: Uint16Array;
  readonly masks: Int32Array;
  /** Of each expression the sets a text must hold a character out of. */
  readonly wanted: Int32Array;
}

function tablesOf(expressions: readonly RegExp[]): Chances {
  const needs = expressions.map((expression) => needsOf(expression));
  const sets = new Map<string, { readonly any: Any; readonly bit: number }>();
  const keyOf = (any: Any): string => [...any].sort((a, b) => a - b).join();
  for (const any of needs.flat()) if (!sets.has(keyOf(any))) sets.set(keyOf(any), { any, bit: sets.size });
  const words = Math.ceil(sets.size / 32);
  const codes = Uint16Array.from(new Set([...sets.values()].flatMap(({ any }) => [...any])));
  const masks = new Int32Array(codes.length * words);
  for (const { any, bit } of sets.values()) codes.forEach((code, i) => any.has(code) && (masks[i * words + (bit >> 5)]! |= 1 << (bit & 31)));
  const wanted = new Int32Array(expressions.length * words);
  needs.forEach((own, i) => {
    for (const any of own) {
      const { bit } = sets.get(keyOf(any))!;
      wanted[i * words + (bit >> 5)]! |= 1 << (bit & 31);
    }
  });
  return { words, codes, masks, wanted };
}

/**
 * Tells the indexes of those expressions that a text holds the characters for, in their order. Linear in the text, whatever their number.
 * `name`, where given: of these expressions and no others (see `prepared`).
 */
export function chancesOf(expressions: readonly RegExp[], name?: string): (text: string) => readonly number[] {
  const { words, codes, masks, wanted } = prepared(name, () => tablesOf(expressions));
  /** The place of a character among those in some set, from 1; 0 for those in none. */
  const numbers = new Uint16Array(0x10000);
  codes.forEach((code, i) => (numbers[code] = i + 1));
  const held = new Int32Array(words);
  return (text) => {
    held.fill(0);
    for (let i = 0; i < text.length; i++) {
      const number = numbers[text.charCodeAt(i)]!;
      if (number !== 0) for (let w = 0; w < words; w++) held[w]! |= masks[(number - 1) * words + w]!;
    }
    const chances: number[] = [];
    for (let i = 0; i < expressions.length; i++) {
      let has = true;
      for (let w = 0; has && w < words; w++) has = (held[w]! & wanted[i * words + w]!) === wanted[i * words + w];
      if (has) chances.push(i);
    }
    return chances;
  };
}
