// Owns reading a body: never more than is wanted, never more than the budget, whatever the server sends.
import type { Expectation } from '../domain/target.ts';
import type { Body } from './exchange.ts';

export type BodyWish = {
  /** Bytes, after decompression. */
  readonly budget: number;
  /** Whether what was read so far is all that is wanted. */
  readonly isEnough: (text: string) => boolean;
};

const GLANCE = 64 * 1024;
const SEARCH = 512 * 1024;

/** A glance tells whether there is a page; a text that the user expects is searched for further down. */
export function bodyWish({ mustContain, mustNotContain }: Expectation): BodyWish {
  if (mustContain === null && mustNotContain === null) return { budget: GLANCE, isEnough: () => false };
  return {
    budget: SEARCH,
    isEnough: (text) => mustNotContain === null && mustContain !== null && text.includes(mustContain),
  };
}

/** Reads until the end, the budget, or enough. `isLate` tells whether it was our patience that broke the stream. */
export async function readBody(answer: Response, wish: BodyWish, isLate: () => boolean): Promise<Body> {
  const reader = answer.body?.getReader();
  if (!reader) return { text: '', size: 0, ending: 'whole' };
  const decoder = decoderFor(answer.headers.get('content-type'));
  let text = '';
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { text: text + decoder.decode(), size, ending: 'whole' };
      // What lies behind the budget is not read, however much of it the network happened to hand over at once.
      const part = value.subarray(0, wish.budget - size);
      size += part.byteLength;
      text += decoder.decode(part, { stream: true });
      if (size >= wish.budget || wish.isEnough(text)) {
        await reader.cancel();
        return { text, size, ending: 'enough' };
      }
    }
  } catch {
    return { text, size, ending: isLate() ? 'late' : 'cut' };
  }
}

function decoderFor(contentType: string | null): TextDecoder {
  const charset = /charset="?([\w-]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}
