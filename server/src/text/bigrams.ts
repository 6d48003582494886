/** How often each two neighbouring UTF-16 units stand in a text; of a single one, that one. */
export type Bigrams = ReadonlyMap<number, number>;

export function bigramsOf(text: string): Bigrams {
  const counts = new Map<number, number>();
  const add = (code: number): void => void counts.set(code, (counts.get(code) ?? 0) + 1);
  if (text.length === 1) add(text.charCodeAt(0));
  for (let i = 0; i + 1 < text.length; i++) add(text.charCodeAt(i) * 0x10000 + text.charCodeAt(i + 1));
  return counts;
}

/** Dice’s coefficient of two texts: 1 for the same words in whatever order, 0 for none in common. */
export function similarity(a: Bigrams, b: Bigrams): number {
  let shared = 0;
  let all = 0;
  for (const [bigram, count] of a) {
    all += count;
    shared += Math.min(count, b.get(bigram) ?? 0);
  }
  for (const count of b.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
}
