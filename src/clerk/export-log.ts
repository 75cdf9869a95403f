// Owns writing an export: pieces of text go in at one end, and a file comes out, with no more of it in memory than a piece.
import { success } from '../base/result.ts';
import { catalogueSay } from '../platform/catalogue.ts';
import { FORMATS } from '../reports/exports/formats.ts';
import type { ExportFormat } from '../reports/exports/format.ts';
import type { Pieces } from '../reports/exports/piece.ts';
import { unpackLog } from '../reports/packed-log.ts';
import { chainPart } from './chain-part.ts';
import { checkSource } from './check-source.ts';
import { recordProblem } from './record-problem.ts';
import type { Task } from './tasks.ts';
import { Unreadable } from './unreadable.ts';

export const exportLog: Task<'export-log'> = async ({ store, onProgress }, request) => {
  const { selection, catalogue, locale } = request;
  const log = unpackLog(request.log);
  const format = FORMATS[request.format];
  try {
    const pieces = format.write({
      ...{ log, selection, manner: { say: await catalogueSay(catalogue), locale, zone: log.zone } },
      chain: () => chainPart(store, log.whole.from, log.head),
      checks: checkSource(store, log),
    });
    const file = await fileOf(format, pieces, onProgress);
    return success({ file, sha256: request.isHashed ? await hashOf(file) : null });
  } catch (error) {
    if (error instanceof Unreadable) return recordProblem(error.problem);
    throw error;
  }
};

/** So many characters are handed on at once. */
const PART = 100_000;

function fileOf(
  { type, isZipped }: ExportFormat,
  pieces: Pieces,
  onProgress: (ratio: number) => void,
): Promise<Blob> {
  const encoder = new TextEncoder();
  const parts = joined(pieces, onProgress);
  const bytes = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: async (controller) => {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  const body = isZipped ? bytes.pipeThrough(new CompressionStream('gzip')) : bytes;
  return new Response(body, { headers: { 'content-type': type } }).blob();
}

async function* joined(pieces: Pieces, onProgress: (ratio: number) => void): AsyncGenerator<string> {
  let text = '';
  for await (const piece of pieces) {
    text += piece.text;
    if (text.length < PART) continue;
    yield text;
    text = '';
    onProgress(piece.doneRatio);
  }
  if (text !== '') yield text;
}

async function hashOf(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
