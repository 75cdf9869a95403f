// Owns single checks as newline-delimited JSON, packed: first what they are of and what is known of it, then one check a line.
import type { TargetId } from '../../domain/target.ts';
import { toIso } from '../../time/instant.ts';
import type { ExportFormat } from './format.ts';
import { logHead } from './log-head.ts';
import { logLists, type PlainList } from './log-lists.ts';
import type { CheckedDay, Material } from './material.ts';
import { pieceMaker, type Piece } from './piece.ts';
import { plainOf } from './plain.ts';
import { toldChecks, type ToldCheck } from './told-check.ts';

export const NDJSON_CHECKS: ExportFormat = {
  ...{ type: 'application/gzip', isZipped: true },
  write: checks,
};

/** What a line is, by its member `is`. */
const IS: Readonly<Record<PlainList['name'], string>> = {
  ...{
    targets: 'target',
    windows: 'window',
    outages: 'outage',
    falseAlarms: 'false-alarm',
    unwatched: 'unwatched',
  },
  ...{ statements: 'statement', pasted: 'pasted', tickets: 'ticket' },
};

async function* checks(material: Material): AsyncGenerator<Piece> {
  const { log, checks: source } = material;
  const lists = logLists(material);
  const piece = pieceMaker(lists.reduce((sum, { count }) => sum + count, source.count));
  yield piece(
    line({ is: 'log', format: 'downlog-checks', version: 1, ...logHead(material), head: { ...log.head } }),
    0,
  );
  for (const { name, all } of lists) for (const each of all) yield piece(line({ is: IS[name], ...each }));
  for await (const day of source.days()) yield piece(dayLines(day, material));
}

function dayLines(day: CheckedDay, { log }: Material): string {
  return toldChecks(day, log.whole)
    .map((check) => checkLine(day.target, check))
    .join('');
}

function checkLine(target: TargetId, { evidence, at, startedAt, ...rest }: ToldCheck): string {
  const { verdict, why, latency } = rest;
  if (evidence) return line(plainOf({ is: 'check-in-full', target, at, startedAt, ...rest, evidence }));
  // There may be millions of them, and all their words are ours.
  const told = `"verdict":"${verdict}","why":${why === null ? 'null' : `"${why}"`},"latency":${latency}`;
  return `{"is":"check","target":${target},"at":"${toIso(at)}",${told}}\n`;
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
