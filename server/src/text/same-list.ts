/** Whether two lists hold the same, one by one. */
export const isSameList = <T>(a: readonly T[], b: readonly T[]): boolean => a === b || (a.length === b.length && a.every((one, i) => one === b[i]));
