/**
 * Whether a path (with slashes) matches a pattern as VS Code's and git's are written: `*` and `?` within a name, a name `**` for any
 * number of folders. A pattern without a slash matches in every folder. No other sign has a meaning. Time is bounded by the product of
 * the two lengths, whatever is given.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  const bare = pattern.replace(/^\.?\//, '');
  const names = bare.split('/');
  return wild(names.length === 1 ? ['**', bare] : names, path.split('/'), (name) => name === '**', matchesName);
}

const matchesName = (pattern: string, name: string): boolean => wild([...pattern], [...name], (sign) => sign === '*', (sign, unit) => sign === '?' || sign === unit);

/** Matches item by item, where a pattern's item may stand for any number: the last one met is the only one ever gone back to. */
function wild(pattern: readonly string[], items: readonly string[], isAny: (item: string) => boolean, matches: (pattern: string, item: string) => boolean): boolean {
  let p = 0;
  let i = 0;
  let any = -1;
  let resume = 0;
  while (i < items.length) {
    if (p < pattern.length && isAny(pattern[p]!)) {
      any = p++;
      resume = i;
    } else if (p < pattern.length && matches(pattern[p]!, items[i]!)) {
      p++;
      i++;
    } else if (any >= 0) {
      p = any + 1;
      i = ++resume;
    } else return false;
  }
  while (p < pattern.length && isAny(pattern[p]!)) p++;
  return p === pattern.length;
}
