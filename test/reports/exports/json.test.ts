// Owns the tests of exports for machines: they are what the published schema says, and nothing in them is lost or secret.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { FORMATS } from '../../../src/reports/exports/formats.ts';
import { JSON_LOG } from '../../../src/reports/exports/json.ts';
import { LOG_SCHEMA } from '../../../src/reports/exports/schema-name.ts';
import { NDJSON_CHECKS } from '../../../src/reports/exports/ndjson.ts';
import { safeText } from '../../../src/reports/safe-text.ts';
import { headOf } from '../../support/chain.ts';
import type { Fact } from '../../../src/domain/fact.ts';
import type { Stretch } from '../../support/dossiers.ts';
import { down, up } from '../../support/watching.ts';
import { HOSTILE, materialOf, PLAIN, randomTold, textOf } from '../../support/export-material.ts';

type Value = Record<string, unknown>;

const SCHEMA = JSON.parse(
  readFileSync(new URL(`../../../public/schema/${LOG_SCHEMA}`, import.meta.url), 'utf8'),
) as Value;
const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(SCHEMA);

async function logOf(told = PLAIN): Promise<Value> {
  return JSON.parse(await textOf(JSON_LOG, materialOf(told))) as Value;
}

test('every random log is what the schema says', async () => {
  await fc.assert(
    fc.asyncProperty(randomTold, async (told) => {
      const log = await logOf(told);
      validate(log);
      expect(validate.errors ?? []).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('the schema refuses what is not in it, and what is missing', async () => {
  const log = await logOf();
  expect(validate(log)).toBe(true);
  expect(validate({ ...log, more: 1 })).toBe(false);
  expect(validate({ ...log, version: 2 })).toBe(false);
  const { head, ...headless } = log;
  expect(head).toBeDefined();
  expect(validate(headless)).toBe(false);
  const windows = (log['windows'] as Value[]).map((window) => ({ ...window, startedAt: 0 }));
  expect(validate({ ...log, windows })).toBe(false);
});

test('it has bounds, gaps, words, tickets, corrections, the policy, and the chain up to its head', async () => {
  const log = await logOf({ ...PLAIN, text: 'Acme' });
  expect(log['windows']).toMatchObject([
    {
      ...{ startedAfter: '2026-01-01T00:08:01.000Z', startedAt: '2026-01-01T00:10:01.000Z' },
      ...{ least: 2_969_000, recorded: { startedAfter: '2026-01-01T00:09:00.000Z' } },
    },
    { endedAt: null },
  ]);
  expect(log['unwatched']).toContainEqual(expect.objectContaining({ reason: 'interrupted', target: 1 }));
  expect((log['statements'] as Value[]).map(({ kind }) => kind)).toContain('incident');
  expect(log['outages']).toMatchObject([{ tickets: ['t1'], pasted: ['p1'] }, { tickets: [] }]);
  expect(log['tickets']).toMatchObject([{ number: 'Acme' }]);
  expect(log['corrections']).toMatchObject({
    works: [{ name: 'Acme' }],
    marked: [{}],
    links: [{}],
    amended: [{}, {}, {}],
  });
  expect(log['policy']).toMatchObject({ downAfter: { checks: 3, spanning: 30_000 } });
  expect(log['zone']).toBe('America/New_York');
  expect(headOf(log['facts'] as Fact[])).toEqual(log['head']);
});

test('what the user calls a false alarm stands apart, as it was measured, and is in no figure', async () => {
  const spell = (from: number): Stretch[] => [
    [from, down()],
    [from + 300, up],
  ];
  const seen = [[[0, up] as Stretch, ...spell(900), ...spell(2700), ...spell(4500)], [[0, up] as Stretch]];
  const log = await logOf({ ...PLAIN, seen: [seen[0] ?? [], seen[1] ?? []] });
  expect(log['falseAlarms']).toMatchObject([{ windows: [{ startedAt: '2026-01-01T01:15:01.000Z' }] }]);
  expect(log['windows']).toHaveLength(2);
  expect(log['outages']).toHaveLength(2);
});

test.each(HOSTILE)('a name survives: %j', async (text) => {
  const log = await logOf({ ...PLAIN, text });
  expect(log['targets']).toMatchObject([{ name: safeText(text) }, { name: safeText(text) }]);
});

/** In the name of a target, in words of a provider, in a ticket, in what was pasted. */
const SECRETS = [
  ...['https://user:hunter2hunter2@vps.example/', 'https://vps.example/?token=s3cr3tvalue99'],
  ...['password: correcthorse', 'Bearer abcdef1234567890', 'ghp_abcdefghijklmnop1234'],
];

test.each(SECRETS)('no secret leaves: %s', async (text) => {
  const secret = /hunter2hunter2|s3cr3tvalue99|correcthorse|abcdef1234567890|abcdefghijklmnop1234/;
  expect(text).toMatch(secret);
  for (const [name, format] of Object.entries(FORMATS))
    expect([name, secret.exec(await textOf(format, materialOf({ ...PLAIN, text })))]).toEqual([name, null]);
});

test('checks come one a line, after what they are of', async () => {
  const lines = (await textOf(NDJSON_CHECKS, materialOf(PLAIN))).trimEnd().split('\n');
  const all = lines.map((line) => JSON.parse(line) as Value);
  expect(all[0]).toMatchObject({ is: 'log', format: 'downlog-checks', version: 1, zone: PLAIN.zone });
  const kinds = [...new Set(all.map(({ is }) => is))];
  expect(kinds).toEqual([
    ...['log', 'target', 'window', 'outage', 'unwatched', 'statement', 'pasted', 'ticket'],
    ...['check', 'check-in-full'],
  ]);
  const check = all.find(({ is }) => is === 'check');
  expect(check).toEqual({
    ...{ is: 'check', target: 1, at: '2026-01-01T00:00:00.000Z', verdict: 'up', why: null },
    latency: expect.closeTo(120, -1) as number,
  });
  expect(all.find(({ is }) => is === 'check-in-full')).toMatchObject({
    ...{ verdict: 'down', why: 'timeout', evidence: { code: 'net::ERR_FAILED', status: 503 } },
  });
});
