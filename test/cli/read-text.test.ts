import assert from 'node:assert/strict';
import { readText } from '../../server/src/cli/read-text.ts';

const TEXT = '服务协议\r\n甲方：____（以下简称“甲方”）\r\n第一条 服务内容\r\n';
const utf16le = (text: string): Buffer => Buffer.from(text, 'utf16le');
const utf16be = (text: string): Buffer => utf16le(text).swap16();
/** 服务协议：甲方应付款。 in GBK. */
const GBK = Buffer.from('b7fecef1d0add2e9a3bab8fde7bdd3a6b8b6bfeea1a30d0a', 'hex');
const decoded = (bytes: Uint8Array): string => {
  const read = readText(bytes);
  assert.ok('text' in read, JSON.stringify(read));
  return read.text;
};
const refused = (bytes: Uint8Array): string => {
  const read = readText(bytes);
  assert.ok('error' in read, JSON.stringify(read).slice(0, 200));
  return read.error;
};

describe('the bytes of a file', () => {
  it('in UTF-8 are read without a word, a byte order mark is no part of the text', () => {
    assert.deepEqual(readText(Buffer.from(TEXT)), { text: TEXT });
    assert.deepEqual(readText(Buffer.from(`\ufeff${TEXT}`)), { text: TEXT });
    assert.deepEqual(readText(Buffer.from('')), { text: '' });
    assert.deepEqual(readText(Buffer.from('甲')), { text: '甲' });
  });
  it('in UTF-16 are read with and without a mark, saying so', () => {
    for (const bytes of [utf16le(`\ufeff${TEXT}`), utf16be(`\ufeff${TEXT}`), utf16le(TEXT), utf16be(TEXT)]) {
      const read = readText(bytes);
      assert.ok('text' in read && read.text === TEXT && /UTF-16/.test(read.note ?? ''), JSON.stringify(read));
    }
  });
  it('in GBK or GB18030 are read, saying so', () => {
    const read = readText(GBK);
    assert.ok('text' in read);
    assert.equal(read.text, new TextDecoder('gbk').decode(GBK));
    assert.match(read.text, /^服务协议：/);
    assert.match(read.note ?? '', /GB18030/);
    // 𠀀, which only the four-byte part of GB18030 holds.
    assert.equal(decoded(Buffer.concat([GBK, Buffer.from('95328236', 'hex')])).at(-1), '\udc00');
  });
  it('in UTF-8 with a few bytes damaged are not taken for GB18030', () => {
    const damaged = Buffer.concat([Buffer.from(TEXT.repeat(20)), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from(TEXT)]);
    const read = readText(damaged);
    assert.ok('text' in read && read.text.startsWith('服务协议') && /UTF-8/.test(read.note ?? ''));
    assert.ok(decoded(Buffer.from(TEXT.repeat(50)).subarray(0, -100)).startsWith('服务协议'));
  });
  it('that are no text are refused, saying what they are', () => {
    assert.match(refused(Buffer.from('504b0304140006000800', 'hex')), /Word/);
    assert.match(refused(Buffer.from('%PDF-1.7\n')), /PDF/);
    assert.match(refused(Buffer.from('7f454c4602010100000000000000000003003e00', 'hex')), /不是文本/);
    assert.match(refused(Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256))), /不是文本|编码/);
  });
  it('with a stray NUL are read all the same', () => {
    assert.equal(decoded(Buffer.from(`${TEXT.repeat(20)}\0`)).length, TEXT.length * 20 + 1);
  });
  it('are read whatever they are', () => {
    for (let seed = 0; seed < 300; seed++) {
      const bytes = Buffer.from(Array.from({ length: seed % 37 }, (_, i) => (seed * 131 + i * i * 29 + i * seed) % 256));
      const read = readText(bytes);
      assert.ok('text' in read || read.error !== '');
    }
  });
});
