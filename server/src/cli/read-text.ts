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

/** Zero bytes are the upper halves of ASCII in UTF-16: then all of them stand on one side. Few of them are stray NULs in a text. */
function readWithZeros(bytes: Uint8Array): TextRead {
  let even = 0;
  let odd = 0;
  bytes.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2 === 0) even++;
    else odd++;
  });
  if (bytes.length % 2 === 0 && (even === 0 || odd === 0) && (even + odd) * 100 >= bytes.length) {
    const [encoding, name] = even === 0 ? ['utf-16le', 'UTF-16 LE'] : ['utf-16be', 'UTF-16 BE'];
    const read = plausible(decode(encoding!, bytes), `按 ${name} 编码读取`);
    if ('text' in read && count(read.text, (code) => code === 0xfffd) * DAMAGED <= read.text.length) return read;
  }
  const text = decodeStrictly('utf-8', bytes);
  return text !== null && (even + odd) * CONTROLS <= text.length ? plausible(text, `含有 ${even + odd} 个空字符（NUL）`) : { error: '不是文本文件' };
}

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
