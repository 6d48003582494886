export function buildDictionary(folder: string): { readonly words: number; readonly bytes: number };
