// Owns what `npm run replay` prints: one object of known words, and nothing else beside it.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { LogObject } from '../../scripts/replay/log-object.ts';
import type { PrintedDraft } from '../../scripts/replay/scribe.ts';
import { printReason } from '../../scripts/replay/print-reason.ts';
import { SILENCE_REASONS } from '../../src/domain/silence.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const replay = (...args: readonly string[]) =>
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/replay.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });

const STORY = 'test/replay/stories/asleep-in-an-outage.json';

describe('a printed reason', () => {
  test('is one of a closed list, whoever did not let us look', () => {
    expect(SILENCE_REASONS.map(printReason)).toEqual([
      ...['asleep', 'closed', 'updated', 'own-line', 'permission', 'clock', 'paused', 'interrupted'],
      ...['database-lost', 'database-lost', 'permission', 'permission', 'permission'],
    ]);
  });
});

describe('the command', { timeout: 60_000 }, () => {
  test('prints one JSON object with --json', () => {
    const log = JSON.parse(replay(STORY, '--json')) as LogObject & { readonly drafts: PrintedDraft[] };
    expect(Object.keys(log)).toEqual([
      ...['windows', 'blips', 'gaps', 'outages', 'totals'],
      ...['statements', 'lag', 'maintenance', 'patterns', 'drafts', 'sla'],
    ]);
    expect(log.windows.map((window) => Object.keys(window))).toEqual([
      ['target', 'kind', 'startedAfter', 'startedAt', 'endedAfter', 'endedAt', 'phases', 'failedRatio'],
    ]);
    expect(Object.keys(log.totals['site'] ?? {})).toEqual([
      ...['upMs', 'degradedMs', 'downMs', 'intermittentMs', 'maintenanceMs', 'unobservedMs'],
    ]);
    expect(log.drafts.map(({ variant }) => variant)).toEqual(
      expect.arrayContaining(['first-report', 'recovered']),
    );
    expect(new Set(log.drafts.flatMap((draft) => Object.keys(draft)))).toEqual(
      new Set(['variant', 'at', 'subject', 'short', 'long']),
    );
    for (const { from, to } of log.gaps)
      expect([from, to].map((at) => new Date(at ?? '').toISOString())).toEqual([from, to]);
  });

  test('prints the same on every run', () => {
    expect(replay(STORY, '--json')).toBe(replay(STORY, '--json'));
  });

  test('prints for people without it, and explains itself', () => {
    expect(replay(STORY)).toContain('windows (1)');
    expect(replay('--help')).toContain('npm run replay -- STORY.json [--sla PRESET] [--json]');
  });
});
