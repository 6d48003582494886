/** More letters apart than this is another word, not a slip. */
const MOST = 2;

/** The known word a misspelt one was meant for: at most two letters added, left out, changed or swapped away; null where none is so near. */
export function similarTo(word: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.min(MOST, Math.floor(word.length / 3)) + 1;
  for (const one of known) {
    const apart = distance(word, one, least - 1);
    if (apart >= least) continue;
    least = apart;
    best = one;
  }
  return best;
}

/** The optimal string alignment distance; anything above `most` may be returned as `most + 1`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let value = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, before[j - 2]! + 1);
      next.push(value);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}
