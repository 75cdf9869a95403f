// Owns reading a body that others wrote: counted while it comes, after decompression, and never more than its kind may weigh.
import { failure, success, type Result } from '../base/result.ts';
import { decodeText } from './parsing/decode.ts';

const MB = 1024 * 1024;
const MOST = { json: 4 * MB, feed: 2 * MB, page: MB } as const;
/** So many bytes tell what it will be. */
const GLANCE = 512;

export type TooLarge = { readonly kind: 'too-large'; readonly most: number };

/** Rejects where the connection breaks. */
export async function readBytes(answer: Response): Promise<Result<Uint8Array, TooLarge>> {
  const reader = answer.body?.getReader();
  const parts: Uint8Array[] = [];
  let [size, most] = [0, Infinity];
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    size += value.byteLength;
    if (most === Infinity && size >= GLANCE) most = mostFor(joined(parts, size));
    if (size > most) {
      await reader.cancel();
      return failure({ kind: 'too-large', most });
    }
  }
  return success(joined(parts, size));
}

/** By what it begins with: headers lie. */
function mostFor(bytes: Uint8Array): number {
  const head = decodeText(bytes.subarray(0, GLANCE), null).trimStart();
  if (/^[[{]/.test(head)) return MOST.json;
  return /^<(?:\?xml|rss|feed|rdf)\b/i.test(head) ? MOST.feed : MOST.page;
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
