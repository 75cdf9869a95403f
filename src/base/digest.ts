// Owns hashing. Synchronous on purpose: awaiting WebCrypto would end the database transaction that we are in.
import { sha256 } from './sha256.ts';

/** Every browser, its workers and Node have it, though the language has not. */
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };

/** SHA-256 of the parts' UTF-8 bytes, one after the other, as 64 hexadecimal digits. */
export function sha256Hex(...parts: readonly (string | Uint8Array)[]): string {
  const encoder = new TextEncoder();
  const bytes = parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part));
  const whole = new Uint8Array(bytes.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of bytes) {
    whole.set(part, end);
    end += part.length;
  }
  return [...sha256(whole)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * JSON with one spelling per value: keys in code-unit order, no white space, and no member whose value is undefined
 * (the parts of RFC 8785 that our values need: finite numbers, strings, booleans, null, arrays, plain objects).
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
