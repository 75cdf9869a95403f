// Owns the log as one JSON document, as its schema describes it: a value of a list stands on a line of its own.
import { sha256Hex } from '../../base/digest.ts';
import type { ExportFormat } from './format.ts';
import { logHead } from './log-head.ts';
import { logLists } from './log-lists.ts';
import type { ChainPart, Material } from './material.ts';
import { pieceMaker, type Piece } from './piece.ts';
import { LOG_SCHEMA } from './schema-name.ts';

export const JSON_LOG: ExportFormat = { type: 'application/json', isZipped: false, write: log };

type Line = { readonly text: string; readonly steps: number };

/** The checksum grows with each line before its own, as that of a backup does: it starts with none. */
async function* log(material: Material): AsyncGenerator<Piece> {
  const { head } = material.log;
  const lists = logLists(material);
  const part = await material.chain();
  const links = head.seq - (part.before?.seq ?? head.seq);
  const piece = pieceMaker(lists.reduce((sum, { count }) => sum + count, links));
  let checksum = '';
  for await (const { text, steps } of linesOf(material, lists, part)) {
    checksum = sha256Hex(checksum, text);
    yield piece(`${text}\n`, steps);
  }
  yield piece(`${member('checksum', checksum)}\n}\n`, 0);
}

async function* linesOf(
  material: Material,
  lists: ReturnType<typeof logLists>,
  { before, facts }: ChainPart,
): AsyncGenerator<Line> {
  const line = (text: string): Line => ({ text, steps: 0 });
  yield line('{');
  const start = { $schema: LOG_SCHEMA, format: 'downlog-log', version: 1, ...logHead(material) };
  for (const [name, value] of Object.entries(start)) yield line(`${member(name, value)},`);
  for (const { name, all } of lists) yield* list(name, all);
  yield line(`${member('before', before)},`);
  // Facts stand as they were sealed, to the last sign: else their hashes could not be checked.
  yield* list('facts', flat(facts));
  yield line(`${member('head', material.log.head)},`);
}

/** A comma stands behind all but the last: each waits for the next one. */
async function* list(name: string, all: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<Line> {
  yield { text: `${JSON.stringify(name)}: [`, steps: 0 };
  let waiting: string | null = null;
  for await (const each of all) {
    if (waiting !== null) yield { text: `${waiting},`, steps: 1 };
    waiting = JSON.stringify(each);
  }
  if (waiting !== null) yield { text: waiting, steps: 1 };
  yield { text: '],', steps: 0 };
}

async function* flat(batches: ChainPart['facts']): AsyncGenerator {
  for await (const batch of batches) yield* batch;
}

function member(name: string, value: unknown): string {
  return `${JSON.stringify(name)}: ${JSON.stringify(value)}`;
}
