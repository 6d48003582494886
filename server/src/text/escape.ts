/** A word as a pattern that matches it and nothing else. */
export const escapePattern = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What matches wherever one of some expressions does; their flags are left out. */
export const either = (...expressions: readonly RegExp[]): RegExp => new RegExp(expressions.map(({ source }) => source).join('|'));

/** What matches any of some words. */
export const anyOf = (words: readonly string[]): RegExp => new RegExp(words.map(escapePattern).join('|'));
