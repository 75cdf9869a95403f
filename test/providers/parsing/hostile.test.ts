// Owns that no body can hurt its reader: each ends in a value, soon, and in a small heap.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HOSTILE_BODIES } from './hostile-bodies.ts';
import type { Line } from './read-hostile.ts';

const PAYLOADS = join(import.meta.dirname, '../../../../shared/status-pages/payloads');
const folders = existsSync(PAYLOADS)
  ? readdirSync(PAYLOADS)
      .filter((name) => name.startsWith('adversarial-'))
      .map((name) => join(PAYLOADS, name))
  : [];

describe('a hostile body', { timeout: 120_000 }, () => {
  const lines = readInSmallHeap();
  const found = new Map(lines.map((line) => [line.name, line]));

  test('ends in a value within two seconds, in a heap of 64 MB', () => {
    const files = folders.flatMap((folder) => readdirSync(folder));
    expect(lines.length).toBe(Object.keys(HOSTILE_BODIES).length + files.length);
    for (const { name, ms, polluted } of lines)
      expect([name, ms < 2000, polluted]).toEqual([name, true, false]);
  });

  test('is known for what it claims to be, however much of it there is', () => {
    expect(found.get('twenty thousand incidents')?.technology).toBe('statuspage');
    expect(found.get('an archive of updates')?.technology).toBe('aws');
    expect(found.get('scripts without end')?.technology).toBe('feed');
  });

  test('gives no more than a feed of its kind would', () => {
    for (const { items, most } of lines) {
      expect(items).toBeLessThanOrEqual(500);
      expect(most).toBeLessThanOrEqual(20 * 1024);
    }
    expect(found.get('a hundred thousand items')?.items).toBe(500);
    expect(found.get('markup in every title')?.items).toBe(500);
  });

  test('is refused where it declares entities, nests without end, or is too large or no text', () => {
    const refused: Readonly<Record<string, string>> = {
      'billion laughs': 'declares-entities',
      'quadratic entity': 'declares-entities',
      'parameter entity': 'declares-entities',
      'external entity': 'declares-entities',
      'entities in UTF-16': 'declares-entities',
      'a million deep': 'too-deep',
      'deep in an item': 'too-deep',
      'deep JSON': 'too-deep',
      'deep objects': 'too-deep',
      'more than is read': 'too-large',
      'a million lists': 'too-large',
      'a million records': 'too-large',
      'a quote of escapes': 'not-json',
      NULs: 'not-text',
      gzip: 'not-text',
    };
    for (const [name, why] of Object.entries(refused))
      expect([name, found.get(name)?.why]).toEqual([name, why]);
    for (const { name, why } of lines)
      if (/xml-bombs.*(?:bomb|cyclic|external|quadratic)/.test(name))
        expect([name, why]).toEqual([name, 'declares-entities']);
  });
});

function readInSmallHeap(): Line[] {
  const reader = join(import.meta.dirname, 'read-hostile.ts');
  const printed = execFileSync(
    process.execPath,
    ['--max-old-space-size=64', '--import', 'tsx', reader, ...folders],
    {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}
