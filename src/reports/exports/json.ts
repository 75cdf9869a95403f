// Owns the log as one JSON document, as its schema describes it: a value of a list stands on a line of its own.
import type { ExportFormat } from './format.ts';
import { logHead } from './log-head.ts';
import { logLists } from './log-lists.ts';
import type { Material } from './material.ts';
import { pieceMaker, type Piece } from './piece.ts';
import { LOG_SCHEMA } from './schema-name.ts';

export const JSON_LOG: ExportFormat = {
  ...{ type: 'application/json', isZipped: false, write: log },
};

async function* log(material: Material): AsyncGenerator<Piece> {
  const { head } = material.log;
  const lists = logLists(material);
  const { before, facts } = await material.chain();
  const links = head.seq - (before?.seq ?? head.seq);
  const piece = pieceMaker(lists.reduce((sum, { count }) => sum + count, links));
  const start = { $schema: LOG_SCHEMA, format: 'downlog-log', version: 1, ...logHead(material) };
  const members = Object.entries(start).map(([name, value]) => member(name, value));
  yield piece(`{\n${members.join(',\n')}`, 0);
  for (const { name, all } of lists) {
    yield piece(`,\n${JSON.stringify(name)}: [`, 0);
    let part = '\n';
    for (const each of all) {
      yield piece(part + JSON.stringify(each));
      part = ',\n';
    }
    yield piece(']', 0);
  }
  // Facts stand as they were sealed, to the last sign: else their hashes could not be checked.
  yield piece(`,\n${member('before', before)},\n"facts": [`, 0);
  let part = '\n';
  for await (const batch of facts)
    for (const fact of batch) {
      yield piece(part + JSON.stringify(fact));
      part = ',\n';
    }
  yield piece(`],\n${member('head', head)}\n}\n`, 0);
}

function member(name: string, value: unknown): string {
  return `${JSON.stringify(name)}: ${JSON.stringify(value)}`;
}
