// Owns the tests of CSV: a library reads back what was there, and no spreadsheet finds a formula in it.
import * as fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { CSV_CHECKS } from '../../../src/reports/exports/csv-checks.ts';
import { CSV_COVERAGE } from '../../../src/reports/exports/csv-coverage.ts';
import { csvRow } from '../../../src/reports/exports/csv-field.ts';
import { CSV_OUTAGES } from '../../../src/reports/exports/csv-outages.ts';
import { CSV_WINDOWS } from '../../../src/reports/exports/csv-windows.ts';
import { safeText } from '../../../src/reports/safe-text.ts';
import { at } from '../../support/watching.ts';
import {
  HOSTILE,
  hostileText,
  materialOf,
  PLAIN,
  randomTold,
  textOf,
} from '../../support/export-material.ts';

const TABLES = [CSV_OUTAGES, CSV_WINDOWS, CSV_COVERAGE, CSV_CHECKS];

function parsed(text: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text.trimEnd(), { header: true });
  expect(errors).toEqual([]);
  return data;
}

/** What a spreadsheet would calculate. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u;

test('texts come back as they were; what looks like a formula has one sign more', () => {
  fc.assert(
    fc.property(fc.array(hostileText, { minLength: 1, maxLength: 6 }), (texts) => {
      const { data, errors } = Papa.parse<string[]>(`\uFEFF${csvRow(['first', ...texts])}`, {
        delimiter: ',',
        newline: '\r\n',
      });
      expect(errors).toEqual([]);
      const [first, ...back] = data[0] ?? [];
      expect(first).toBe('first');
      for (const [index, text] of texts.entries()) {
        expect(back[index]).toBe(FORMULA.test(text) ? `'${text}` : text);
        expect(back[index]).not.toMatch(FORMULA);
      }
    }),
    { numRuns: 500 },
  );
});

test('numbers are numbers, also below zero', () => {
  expect(csvRow([-1.5, 0, null])).toBe('"-1.5","0",""\r\n');
});

test('every field is quoted, every line ends with CR LF, and the file says that it is UTF-8', async () => {
  for (const table of TABLES) {
    const text = await textOf(table, materialOf(PLAIN));
    expect(text.startsWith('\uFEFF"')).toBe(true);
    expect(text.endsWith('"\r\n')).toBe(true);
    const outside = text.slice(1).replaceAll(/"(?:[^"]|"")*"/g, '');
    expect(outside).toMatch(/^[,\r\n]*$/);
    expect(outside.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  }
});

test.each(HOSTILE)('a name survives in every table: %j', async (text) => {
  const material = materialOf({ ...PLAIN, text });
  const shown = safeText(text);
  const name = FORMULA.test(shown) ? `'${shown}` : shown;
  for (const table of TABLES) {
    const rows = parsed(await textOf(table, material));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row['site'] ?? row['sites']).toBe(name);
  }
});

test('a window has both bounds of both edges, on two clocks, and its lengths as numbers', async () => {
  const [first] = parsed(await textOf(CSV_WINDOWS, materialOf(PLAIN)));
  expect(first).toMatchObject({
    kind: 'down',
    started_after_utc: '2026-01-01T00:08:01.000+00:00',
    recorded_started_after_utc: '2026-01-01T00:09:00.000+00:00',
    started_at_utc: '2026-01-01T00:10:01.000+00:00',
    started_at_local: '2025-12-31T19:10:01.000-05:00',
    ended_at_utc: '2026-01-01T01:00:01.000+00:00',
    least_seconds: '2969',
    most_seconds: '3120',
    is_over: 'yes',
    zone: 'America/New_York',
    clock_ahead_seconds: '-0.3',
  });
  expect(Number(first?.['not_observed_seconds'])).toBeGreaterThan(800);
  expect(first?.['record_sha256']).toMatch(/^[0-9a-f]{64}$/);
  expect(first?.['policy']).toContain('3 failed checks in a row');
});

test('an outage tells of the provider, the ticket and the corrections; what goes on has no end', async () => {
  const [first, second] = parsed(await textOf(CSV_OUTAGES, materialOf({ ...PLAIN, text: 'Acme' })));
  expect(first?.['provider_said']).toContain('investigating: Acme');
  expect(first?.['tickets']).toMatch(/#Acme\n2026-01-01T00:16:40\.000\+00:00 opened: Acme/);
  expect(first?.['corrections']).toContain('Called maintenance');
  expect(first?.['corrections']).toMatch(/Taken back on 2025-12-31 21:00:00 −05:00/);
  expect(first?.['said_elsewhere']).toBe('Acme');
  expect(second).toMatchObject({ is_over: 'no', ended_at_utc: '', tickets: '' });
});

test('coverage names every stretch that nobody watched, with its reason', async () => {
  const rows = parsed(await textOf(CSV_COVERAGE, materialOf(PLAIN)));
  expect(rows.map(({ reason, from_utc: from }) => [reason, from])).toEqual(
    expect.arrayContaining([
      ['not-watched', '2025-12-31T23:50:00.000+00:00'],
      ['interrupted', expect.stringContaining('2026-01-01T00:29:') as string],
    ]),
  );
});

test('of every random log each table is one that a library reads', async () => {
  await fc.assert(
    fc.asyncProperty(randomTold, async (told) => {
      for (const table of TABLES) {
        const text = await textOf(table, materialOf(told));
        for (const row of text.includes('\r\n"') ? parsed(text) : [])
          for (const [column, value] of Object.entries(row))
            if (!column.endsWith('_seconds')) expect(value).not.toMatch(FORMULA);
      }
    }),
    { numRuns: 60 },
  );
});

test('checks that are kept in full stand beside those that are counted', async () => {
  const rows = parsed(await textOf(CSV_CHECKS, materialOf(PLAIN)));
  expect(rows.filter(({ kept }) => kept === 'in-full').length).toBeGreaterThan(10);
  expect(rows.find(({ kept, verdict }) => kept === 'counted' && verdict === 'up')).toMatchObject({
    latency_ms: expect.stringMatching(/^1[12]\d$/) as string,
    why: '',
  });
  expect(rows.every(({ at_utc: time = '' }) => Date.parse(time) < at(86_400))).toBe(true);
});
