// Owns bytes as text, and back: the language has it only in its latest edition.

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map(Array.from({ length: 64 }, (_, value) => [DIGITS.charCodeAt(value), value]));
const PART = 4096;

export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += 3 * PART) {
    let part = '';
    for (let index = from; index < Math.min(from + 3 * PART, bytes.length); index += 3) {
      const three = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
      part += digit(three >> 18) + digit(three >> 12) + digit(three >> 6) + digit(three);
    }
    parts.push(part);
  }
  const padding = (3 - (bytes.length % 3)) % 3;
  const text = parts.join('');
  return text.slice(0, text.length - padding) + '='.repeat(padding);
}

function digit(value: number): string {
  return DIGITS.charAt(value & 63);
}

/** Null: this is not the one way to write some bytes. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let index = 0, end = 0; index < text.length; index += 4) {
    let three = 0;
    for (let at = index; at < index + 4; at += 1) {
      const isPadding = at >= text.length - padding;
      const value = isPadding ? 0 : VALUES.get(text.charCodeAt(at));
      if (value === undefined) return null;
      three = (three << 6) | value;
    }
    for (let shift = 16; shift >= 0; shift -= 8, end += 1) {
      if (end < bytes.length) bytes[end] = (three >> shift) & 255;
      else if (((three >> shift) & 255) !== 0) return null;
    }
  }
  return bytes;
}
