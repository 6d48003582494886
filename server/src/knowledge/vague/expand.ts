/**
 * Spells out the lexicon's notation: `(a|b|)c` stands for ac, bc and c; groups do not nest. Text without parentheses stands
 * for itself. An unclosed group is taken literally.
 */
export function expand(notation: string): readonly string[] {
  const open = notation.indexOf('(');
  const close = notation.indexOf(')', open);
  if (open < 0 || close < 0) return [notation];
  const head = notation.slice(0, open);
  const rest = expand(notation.slice(close + 1));
  return notation
    .slice(open + 1, close)
    .split('|')
    .flatMap((choice) => rest.map((tail) => head + choice + tail));
}
