// Owns the recipe of a status-page technology: adapter, registry line and fixture folder, all three or none.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { printReport } from '../../scripts/read-status/print-report.ts';
import { readBody } from '../../src/providers/parsing/body.ts';
import { readStatus, recognize } from '../../src/providers/read-status.ts';
import { ADAPTERS } from '../../src/providers/registry.ts';
import { overallOf, type StatusReport } from '../../src/domain/status-report.ts';
import { TECHNOLOGIES } from '../../src/domain/technology.ts';
import { instant } from '../../src/time/instant.ts';
import { incomplete, inOtherWords, mutationsOf, truncationsOf } from './mutations.ts';

const FIXTURES = path.join('test', 'providers', 'fixtures');
/** All fixtures are read as of this moment, and no fixture is younger. */
const NOW = instant(Date.UTC(2026, 5, 1, 12));
const CONTEXT = { url: null, at: NOW };

const read = (file: string): Buffer => readFileSync(path.join(FIXTURES, file));

/** Bodies as served, with what must come out of each: `expected.json` maps their names to printed reports. */
function fixturesOf(technology: string): { readonly file: string; readonly expected: unknown }[] {
  const expected = JSON.parse(read(`${technology}/expected.json`).toString()) as Record<string, unknown>;
  const bodies = readdirSync(path.join(FIXTURES, technology)).filter((name) => name !== 'expected.json');
  expect(bodies.sort()).toEqual(Object.keys(expected).sort());
  return bodies.map((name) => ({ file: `${technology}/${name}`, expected: expected[name] }));
}

test('every technology has an adapter, and every adapter a folder of fixtures', () => {
  const registered = ADAPTERS.map(({ technology }) => technology);
  expect(registered).toEqual([...TECHNOLOGIES]);
  expect(readdirSync(FIXTURES).sort()).toEqual([...TECHNOLOGIES].sort());
  const files = readdirSync(path.join('src', 'providers', 'adapters'));
  for (const technology of TECHNOLOGIES) expect(files).toContain(`${technology}.ts`);
});

describe.each(ADAPTERS)('$technology', (adapter) => {
  const { technology } = adapter;

  test('reads each of its fixtures, and is the first to know it', () => {
    const fixtures = fixturesOf(technology);
    expect(fixtures.length).toBeGreaterThan(0);
    for (const { file, expected } of fixtures) {
      const reading = readStatus(readBody(read(file), null), CONTEXT);
      expect(reading.technology, file).toBe(technology);
      const printed = reading.report.ok ? printReport(reading.report.value) : reading.report.problem;
      expect(JSON.parse(JSON.stringify(printed)), file).toEqual(expected);
    }
  });

  test('never throws, whatever is left of a body', () => {
    for (const { file } of fixturesOf(technology))
      for (const broken of truncationsOf(read(file).toString()))
        expect(() => adapter.read([readBody(broken, null)], CONTEXT), file).not.toThrow();
  });

  test('never throws, whatever stands where something else was', () => {
    for (const { file } of fixturesOf(technology)) {
      const body = readBody(read(file), null);
      for (const wrong of mutationsOf(body)) {
        expect(() => adapter.read([wrong], CONTEXT), file).not.toThrow();
        expect(() => adapter.recognize(wrong, CONTEXT), file).not.toThrow();
      }
    }
  });

  test('takes no word that nobody knows for good news, and loses nothing that is said in one', () => {
    for (const { file } of fixturesOf(technology)) {
      const body = readBody(read(file), null);
      const [before, after] = [body, inOtherWords(body, 'ZORP')].map((each) => adapter.read([each], CONTEXT));
      // What says what a record is, and not how it is, may be among the words.
      if (!before?.ok || !after?.ok) continue;
      const [known, unknown] = [before.value, after.value];
      const well = ({ components }: StatusReport) =>
        components.filter(({ status }) => status.is === 'operational').length;
      const told = ({ incidents, maintenances }: StatusReport) => incidents.length + maintenances.length;
      expect([file, told(unknown)]).toEqual([file, told(known)]);
      expect(well(unknown), file).toBeLessThanOrEqual(well(known));
      if (overallOf(known) !== 'none') expect([file, overallOf(unknown)]).not.toEqual([file, 'none']);
    }
  });

  test('takes nothing that is missing for good news', () => {
    for (const { file } of fixturesOf(technology)) {
      const body = readBody(read(file), null);
      const known = adapter.read([body], CONTEXT);
      if (!known.ok || ['none', 'unknown'].includes(overallOf(known.value))) continue;
      for (const less of incomplete(body)) {
        const left = adapter.read([less], CONTEXT);
        if (left.ok && overallOf(left.value) === 'none')
          expect([file, JSON.stringify(less)]).toEqual([file, null]);
      }
    }
  });

  test('takes nothing, an empty object and a web page for a problem, not for good news', () => {
    for (const nothing of [
      '',
      '{}',
      '[]',
      '<!doctype html><title>Hello</title><p>All systems operational',
      'null',
    ])
      expect(recognize(readBody(nothing, null), { url: null })?.technology, nothing).not.toBe(technology);
    for (const nothing of ['', '{}', '<!doctype html><title>Hello</title>', 'null'])
      expect(adapter.read([readBody(nothing, null)], CONTEXT).ok, nothing).toBe(false);
    expect(adapter.read([], CONTEXT).ok).toBe(false);
  });

  test('names what to fetch with web addresses of the page itself or of its platform', () => {
    const page = { url: new URL('https://status.example.com/status/web'), id: 'abcdef0123456789abcdef01' };
    const endpoints = adapter.endpoints(page);
    expect(endpoints.length).toBeGreaterThan(0);
    expect(endpoints[0]?.holds).toBe('state');
    for (const { url } of endpoints) expect(new URL(url).protocol).toBe('https:');
  });
});
