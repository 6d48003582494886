/**
 * The same words as a string that holds on to no other. V8 makes a slice of a long string point into it, so that whoever keeps the slice
 * keeps the whole; a text that went through bytes is its own. Lone surrogates come through.
 */
export const detached = (words: string): string =>
  words.length < SHORTEST_SLICE ? words : words.length > ROOM ? Buffer.from(words, 'utf16le').toString('utf16le') : bytes.toString('utf16le', 0, bytes.write(words, 'utf16le'));

/** Shorter strings are copied anyway. */
const SHORTEST_SLICE = 13;
/** Nearly all are a sentence or a line: they share the bytes they go through. */
const ROOM = 2048;
const bytes = Buffer.allocUnsafeSlow(ROOM * 2);
