/** What a file's bytes say as text, and what a reader should know of how they were read. */
export type TextRead = { readonly text: string; readonly note?: string } | { readonly error: string };

/** A file that is not valid UTF-8 is damaged UTF-8 rather than GB18030 where fewer than one in so many characters cannot be read. */
const DAMAGED = 50;
/** Other control characters than white space in a text: more than one in so many, and it is none. */
const CONTROLS = 200;

/**
 * Decodes UTF-8, UTF-16 (with or without a byte order mark) and GBK/GB18030; the mark is no part of the text, as in an editor.
 * Anything else than UTF-8 is said in `note`. What is no text is an error with a sentence for the user; never throws.
 */
export function readText(bytes: Uint8Array): TextRead {
  const known = magic(bytes);
  if (known) return { error: known };
  if (starts(bytes, [0xff, 0xfe])) return { text: decode('utf-16le', bytes), note: '按 UTF-16 LE 编码读取' };
  if (starts(bytes, [0xfe, 0xff])) return { text: decode('utf-16be', bytes), note: '按 UTF-16 BE 编码读取' };
  if (bytes.includes(0)) return readWithZeros(bytes);

  const strict = decodeStrictly('utf-8', bytes);
  if (strict !== null) return plausible(strict);
  const lenient = decode('utf-8', bytes);
  const damaged = count(lenient, (code) => code === 0xfffd);
  if (damaged * DAMAGED <= count(lenient, (code) => code > 0x7f)) return plausible(lenient, `按 UTF-8 编码读取，有 ${damaged} 处字节无法识别`);
  const chinese = decodeStrictly('gb18030', bytes);
  return chinese === null ? { error: '无法识别文件编码，请另存为 UTF-8 编码的文本' } : plausible(chinese, '按 GB18030（GBK）编码读取');
}

/** Zero bytes are UTF-16 without a mark if it reads as Chinese or ASCII in one of its two orders, or a few stray NULs in a text. */
function readWithZeros(bytes: Uint8Array): TextRead {
  for (const [encoding, name] of [['utf-16le', 'UTF-16 LE'], ['utf-16be', 'UTF-16 BE']] as const) {
    if (bytes.length % 2 !== 0) break;
    const text = decode(encoding, bytes);
    if (count(text, isExpected) >= 0.95 * text.length) return plausible(text, `按 ${name} 编码读取`);
  }
  const text = decodeStrictly('utf-8', bytes);
  const zeros = text === null ? 0 : count(text, (code) => code === 0);
  return text !== null && zeros * CONTROLS <= text.length ? plausible(text, `含有 ${zeros} 个空字符（NUL）`) : { error: '不是文本文件' };
}

/** What Chinese texts are made of; the wrong byte order hardly ever hits it. */
const isExpected = (code: number): boolean =>
  (code >= 0x20 && code < 0x7f) || code === 0x09 || code === 0x0a || code === 0x0d || (code >= 0x2010 && code <= 0x2030) || (code >= 0x3000 && code <= 0x303f) || (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xff00 && code <= 0xffef);

function plausible(text: string, note?: string): TextRead {
  const controls = count(text, (code) => code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0b && code !== 0x0c && code !== 0x0d);
  return controls * CONTROLS > text.length ? { error: '不是文本文件' } : { text, ...(note === undefined ? {} : { note }) };
}

/** What users hand over instead of a text. */
function magic(bytes: Uint8Array): string | undefined {
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04])) return '是 Word（.docx）或压缩文件，不是文本；请先另存为 .txt 或 .md';
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return '是旧版 Word（.doc）文件，不是文本；请先另存为 .txt 或 .md';
  if (starts(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return '是 PDF 文件，不是文本；请先转为 .txt 或 .md';
  return undefined;
}

const starts = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, i) => bytes[i] === byte);
const decode = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes);

function decodeStrictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function count(text: string, is: (code: number) => boolean): number {
  let n = 0;
  for (let i = 0; i < text.length; i++) if (is(text.charCodeAt(i))) n++;
  return n;
}
