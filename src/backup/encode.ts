// Owns how a value of the record is written as JSON: what JSON does not know is an object with the one member pair `$`, `of`.
import { toBase64 } from './base64.ts';

/** The same value, made of what JSON knows. Members that are undefined are left out, as if they were not there. */
export function encode(value: unknown): unknown {
  if (value === undefined) return { $: 'undefined' };
  if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'number', of: String(value) };
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(encode);
  if (value instanceof Map)
    return { $: 'map', of: [...value].map(([key, member]) => [encode(key), encode(member)]) };
  if (value instanceof Uint8Array) return { $: 'bytes', of: toBase64(value) };
  if (value instanceof Float64Array) return { $: 'doubles', of: toBase64(bytesOf(value)) };
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([key, member]) => [key, encode(member)]));
}

/** The lowest byte first, on every computer. */
function bytesOf(numbers: Float64Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 * numbers.length));
  numbers.forEach((number, index) => view.setFloat64(8 * index, number, true));
  return new Uint8Array(view.buffer);
}
