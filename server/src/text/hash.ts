/**
 * A 64-bit FNV-1a-like hash of a text's UTF-16 units as 16 hexadecimal digits: two independent 32-bit lanes. Not
 * cryptographic: it names findings (`fingerprint`) and cache entries, it protects nothing.
 */
export function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
    b ^= b >>> 13;
  }
  return hex(a) + hex(b);
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
