/** A place of a text, as VS Code has it. */
export interface Place {
  readonly range: { readonly start: { readonly line: number; readonly character: number }; readonly end: { readonly line: number; readonly character: number } };
}

/** Those of `ours` whose place none of `others` touches: what somebody else says of a place is not said twice. */
export function unsaid<T extends Place>(ours: readonly T[], others: readonly Place[]): readonly T[] {
  return ours.filter((own) => !others.some((other) => isBefore(own.range.start, other.range.end) && isBefore(other.range.start, own.range.end)));
}

const isBefore = (a: Place['range']['start'], b: Place['range']['start']): boolean => a.line < b.line || (a.line === b.line && a.character <= b.character);
