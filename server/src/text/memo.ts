import { detached } from './detached.ts';

/**
 * Remembers what a pure function of a text said, so that an edit costs only the lines it changed. Bounded: of the two
 * generations kept, the older is dropped when the younger is full, so a look-up never pays for an eviction and memory
 * stays below two generations. What it keeps of the text asked about holds on to no longer one.
 */
export function memo<T>(of: (key: string) => T, limit: number): (key: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (key) => {
    let value = young.get(key);
    if (value !== undefined) return value;
    value = old.get(key);
    const own = detached(key);
    value ??= of(own);
    if (young.size >= limit) {
      old = young;
      young = new Map();
    }
    young.set(own, value);
    return value;
  };
}
