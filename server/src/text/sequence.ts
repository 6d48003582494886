/** Indices of an element that two sequences share: `a[at[0]] === b[at[1]]`. */
export type Pair = readonly [a: number, b: number];

/** More comparisons than this are not made one by one. */
const MOST_CELLS = 4_000_000;

/**
 * A longest common subsequence of two sequences, as pairs that ascend on both sides. Where both are very long and differ almost everywhere,
 * only what occurs once on either side is looked for, so that it stays nearly linear.
 */
export function commonPairs(a: readonly string[], b: readonly string[]): readonly Pair[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [n, m] = [a.length - head - tail, b.length - head - tail];
  const middle = n * m <= MOST_CELLS ? longest(a.slice(head, head + n), b.slice(head, head + m)) : ascending(onceInBoth(a.slice(head, head + n), b.slice(head, head + m)), () => 1);
  return [
    ...Array.from({ length: head }, (_, i): Pair => [i, i]),
    ...middle.map(([i, j]): Pair => [head + i, head + j]),
    ...Array.from({ length: tail }, (_, i): Pair => [a.length - tail + i, b.length - tail + i]),
  ];
}

function longest(a: readonly string[], b: readonly string[]): readonly Pair[] {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) lengths[i * width + j] = a[i] === b[j] ? lengths[(i + 1) * width + j + 1]! + 1 : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; )
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  return pairs;
}

function onceInBoth(a: readonly string[], b: readonly string[]): readonly Pair[] {
  const places = (list: readonly string[]): ReadonlyMap<string, number> => {
    const found = new Map<string, number>();
    list.forEach((item, i) => found.set(item, found.has(item) ? -1 : i));
    return found;
  };
  const there = places(b);
  return [...places(a)].flatMap(([item, i]): Pair[] => {
    const j = there.get(item) ?? -1;
    return i >= 0 && j >= 0 ? [[i, j]] : [];
  });
}

/**
 * Of pairs in the order of `a` those that also ascend in `b`, chosen so that their weights sum to the most; every index occurs once at most.
 * What is left over has changed places. n log n.
 */
export function ascending(pairs: readonly Pair[], weight: (pair: Pair) => number): readonly Pair[] {
  const size = pairs.reduce((most, [, j]) => Math.max(most, j), 0) + 1;
  // A Fenwick tree over `b`: the heaviest chain that ends before an index.
  const best: { readonly sum: number; readonly last: number }[] = new Array<{ sum: number; last: number }>(size + 1).fill({ sum: 0, last: -1 });
  const before: number[] = [];
  let top = { sum: 0, last: -1 };
  pairs.forEach((pair, k) => {
    let chain = { sum: 0, last: -1 };
    for (let j = pair[1]; j > 0; j -= j & -j) if (best[j]!.sum > chain.sum) chain = best[j]!;
    before[k] = chain.last;
    const own = { sum: chain.sum + weight(pair), last: k };
    for (let j = pair[1] + 1; j <= size; j += j & -j) if (own.sum > best[j]!.sum) best[j] = own;
    if (own.sum > top.sum) top = own;
  });
  const chosen: Pair[] = [];
  for (let k = top.last; k >= 0; k = before[k]!) chosen.push(pairs[k]!);
  return chosen.reverse();
}
