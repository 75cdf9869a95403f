// Owns the bodies that the lab sends: text, too much of it, and gzip that unpacks to far more than it weighs.
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { constants, deflateRawSync } from 'node:zlib';
import type { Content } from './answer.ts';

const MEGABYTE = 1024 * 1024;
const PART = Buffer.from('All work and no play. '.repeat(3000));
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

export function headersOf(content: Content): Record<string, string> {
  if (typeof content === 'string') return { 'content-length': String(Buffer.byteLength(content)) };
  if ('megabytes' in content) return { 'content-length': String(content.megabytes * MEGABYTE) };
  if ('bombMegabytes' in content) return { 'content-encoding': 'gzip' };
  return { 'content-length': String(content.paddingBytes + Buffer.byteLength(content.text)) };
}

/** Sends until all is sent or nobody takes it any more; never further ahead than the network takes. */
export async function send(response: ServerResponse, content: Content): Promise<void> {
  for (const part of partsOf(content)) {
    if (response.destroyed) return;
    if (!response.write(part)) await room(response);
  }
  response.end();
}

/** Room for more, or the end of all interest. */
async function room(response: ServerResponse): Promise<void> {
  const settled = new AbortController();
  const { signal } = settled;
  const events = ['drain', 'close'].map((event) => once(response, event, { signal }));
  await Promise.race(events);
  settled.abort();
  await Promise.allSettled(events);
}

function* partsOf(content: Content): Generator<Buffer> {
  if (typeof content === 'string') yield Buffer.from(content);
  else if ('megabytes' in content) yield* padding(content.megabytes * MEGABYTE);
  else if ('bombMegabytes' in content) yield* bomb(content.bombMegabytes);
  else {
    yield* padding(content.paddingBytes);
    yield Buffer.from(content.text);
  }
}

function* padding(bytes: number): Generator<Buffer> {
  for (let left = bytes; left > 0; left -= PART.byteLength) yield PART.subarray(0, left);
}

/** One megabyte of the same letter packs to a kilobyte, and a full flush makes the packed piece repeatable. */
function* bomb(megabytes: number): Generator<Buffer> {
  const plain = Buffer.alloc(MEGABYTE, 'a');
  const piece = deflateRawSync(plain, { finishFlush: constants.Z_FULL_FLUSH, level: 9 });
  yield GZIP_HEADER;
  for (let count = 0; count < megabytes; count += 1) yield piece;
}
