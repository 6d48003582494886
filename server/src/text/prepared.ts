/** What the program makes of its own data: at an earlier start, and at this one. */
export interface Stock {
  readonly kept: ReadonlyMap<string, unknown>;
  readonly made: Map<string, unknown>;
}
/** Handed over by what starts the program, where something does (launch.ts). */
declare const __stock: Stock | undefined;

/**
 * A value that hangs on the program alone: as an earlier start of the very same program made it, where that was kept, else made now. It outlives
 * the process, so it holds data only, no functions (what `v8.serialize` takes). `name`: of this value and no other; what has none is always made now.
 */
export function prepared<T>(name: string | undefined, make: () => T): T {
  if (name === undefined || typeof __stock === 'undefined') return make();
  if (__stock.made.has(name)) throw new Error(`two values are prepared by the name of ${name}`);
  const kept = __stock.kept.get(name) as T | undefined;
  const value = kept ?? make();
  __stock.made.set(name, value);
  return value;
}
