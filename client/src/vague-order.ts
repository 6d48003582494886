/** A place in a text, as VS Code counts (0-based, UTF-16). */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Whether a diagnostic's code belongs to the vague family; a code may carry a link beside its value. */
export function isVagueCode(code: unknown): boolean {
  const value = typeof code === 'object' && code !== null && 'value' in code ? code.value : code;
  return typeof value === 'string' && value.startsWith('vague-');
}

/** The first of `places` behind `from`, else the first of all (`wrapped`); undefined where there is none. */
export function nextAfter<T>(places: readonly T[], startOf: (place: T) => Place, from: Place): { readonly place: T; readonly wrapped: boolean } | undefined {
  const sorted = [...places].sort((a, b) => compare(startOf(a), startOf(b)));
  const behind = sorted.find((place) => compare(startOf(place), from) > 0);
  if (behind !== undefined) return { place: behind, wrapped: false };
  const first = sorted[0];
  return first === undefined ? undefined : { place: first, wrapped: true };
}

const compare = (a: Place, b: Place): number => a.line - b.line || a.character - b.character;
