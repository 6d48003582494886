/** A word as a pattern that matches it and nothing else. */
export const escapePattern = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
