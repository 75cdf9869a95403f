// Owns what bodies that were really served say, wherever they are at hand: `payloads.tsv` has a row for each.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { printReport } from '../../scripts/read-status/print-report.ts';
import { readBody } from '../../src/providers/parsing/body.ts';
import { readStatus, type StatusReading } from '../../src/providers/read-status.ts';
import { instant } from '../../src/time/instant.ts';

const PAYLOADS = path.join(import.meta.dirname, '../../../shared/status-pages/payloads');
/** None of them is younger. */
const CONTEXT = { url: null, at: instant(Date.UTC(2026, 10, 1)) };

type Row = {
  readonly file: string;
  readonly technology: string;
  readonly overall: string;
  /** Of components, incidents and maintenances. */
  readonly counts: string;
  /** What must stand in the report as it is printed in JSON. */
  readonly facts: readonly string[];
};

const rows: readonly Row[] = readFileSync(path.join(import.meta.dirname, 'payloads.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [file = '', technology = '', overall = '', counts = '', ...facts] = line.split('\t');
    return { file, technology, overall, counts, facts };
  });
const atHand = rows.filter(({ file }) => existsSync(path.join(PAYLOADS, file)));

test('what was really served is known for what it is, and says what it said', () => {
  expect([0, rows.length]).toContain(atHand.length);
  for (const { file, technology, overall, counts, facts } of atHand) {
    const { technology: found, report } = readPayload(file);
    const printed = report.ok ? printReport(report.value) : null;
    const lists = printed ? [printed.components, printed.incidents, printed.maintenances] : [];
    const shown = [file, found, printed?.overall, lists.map(({ length }) => length).join(' ')];
    expect(shown).toEqual([file, technology, overall, counts]);
    for (const fact of facts) expect(JSON.stringify(printed), file).toContain(fact);
  }
});

test('updates stand in the order of their times, and incidents from the youngest on', () => {
  for (const { file } of atHand) {
    const { report } = readPayload(file);
    if (!report.ok) continue;
    const { incidents, maintenances } = report.value;
    const started = incidents.flatMap(({ startedAt }) => startedAt ?? []);
    expect(started, file).toEqual(started.toSorted((one, other) => other - one));
    for (const { updates } of [...incidents, ...maintenances]) {
      const times = updates.flatMap(({ at }) => at ?? []);
      expect(times, file).toEqual(times.toSorted((one, other) => one - other));
    }
  }
});

function readPayload(file: string): StatusReading {
  return readStatus(readBody(readFileSync(path.join(PAYLOADS, file))), CONTEXT);
}
