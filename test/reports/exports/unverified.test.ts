// Owns the test that every export says of what was restored without proof that it is unverified, and of nothing else.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../../src/reports/exports/formats.ts';
import { FORMAT_NAMES } from '../../../src/reports/exports/format.ts';
import { LOG_SCHEMA } from '../../../src/reports/exports/schema-name.ts';
import { materialOf, PLAIN, textOf } from '../../support/export-material.ts';
import { at } from '../../support/watching.ts';

const proven = materialOf(PLAIN);
const restored = { ...proven, log: { ...proven.log, unverifiedUntil: at(3600) } };
const SAID =
  /unverified_until_utc[^]*2026-01-01T01:00:00|unverifiedUntil":\s*"2026-01-01T01:00:00|nothing proves/;
/** The table of single checks carries no account of itself. */
const TELLING = FORMAT_NAMES.filter((name) => name !== 'csv-checks');

describe.each(TELLING)('as %s', (name) => {
  test('what was restored from a file that proves nothing is called so', async () => {
    const plain = (text: string) => text.replaceAll(/\r\n /g, '');
    expect(plain(await textOf(FORMATS[name], restored))).toMatch(SAID);
    expect(plain(await textOf(FORMATS[name], proven))).not.toMatch(SAID);
  });
});

test('the schema knows of it', async () => {
  const schema = readFileSync(new URL(`../../../public/schema/${LOG_SCHEMA}`, import.meta.url), 'utf8');
  const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(
    JSON.parse(schema) as Record<string, unknown>,
  );
  validate(JSON.parse(await textOf(FORMATS.json, restored)));
  expect(validate.errors ?? []).toEqual([]);
});
