// Owns S1: bytes on disk for each check of 20 sites over 90 days.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Bench, Group } from '../bench.ts';
import { ratioOf } from '../compare.ts';
import { findingOf } from '../finding.ts';
import { kumaBytesPerCheck } from '../kuma.ts';
import { backendOf, openJobs, SUBJECTS, type Subject } from '../subjects.ts';
import { W1 } from '../workload.ts';

const BARS: Readonly<Record<Subject, number>> = {
  'Chromium, LevelDB': 0.015,
  'Chromium, SQLite': 0.015,
  Firefox: 0.03,
};
/** Enough for the anchor, whose rows are all alike. */
const ANCHOR_DAYS = 9;
/** In Firefox fewer days take a minute less, and their files' leftovers weigh more. */
const QUICK_DAYS_IN_FIREFOX = 15;
/** So that a message is answered before anybody loses patience. */
const DAYS_AT_ONCE = 5;

export const disk: Group = {
  rows: ['S1'],
  async run(bench) {
    const anchor = await kumaBytesPerCheck(ANCHOR_DAYS, bench.say);
    if (typeof anchor !== 'number') {
      for (const subject of SUBJECTS) bench.skip({ row: 'S1', subject, ...anchor });
      return;
    }
    // Nothing is timed here, so that all may work at once.
    await Promise.all(SUBJECTS.map((subject) => measure(bench, subject, anchor)));
  },
};

async function measure(bench: Bench, subject: Subject, anchor: number): Promise<void> {
  const days = bench.quick && subject === 'Firefox' ? QUICK_DAYS_IN_FIREFOX : W1.days;
  const profile = mkdtempSync(path.join(tmpdir(), 'downlog-disk-'));
  try {
    const session = await openJobs(subject, { profile });
    let checks = 0;
    try {
      for (let day = 0; day < days; day += DAYS_AT_ONCE) {
        checks = await session.run('fillDays', { count: DAYS_AT_ONCE });
      }
      bench.say(`  ${subject}: ${sayRows(await session.run('rowCounts'))}`);
      await session.run('closeFilled');
    } finally {
      await session.close();
    }
    if (subject !== 'Firefox' && !subject.endsWith(backendOf(session.browser))) {
      return bench.skip({ row: 'S1', subject, why: 'this Chromium does not know the backend' });
    }
    const each = databaseSize(profile, subject) / checks;
    const costs = `${each.toFixed(2)} ÷ ${anchor.toFixed(1)} B`;
    const what = `disk per check of ${days} days ÷ Uptime Kuma 2 in SQLite`;
    const judged = { row: 'S1', subject, what, bar: { most: BARS[subject] }, costs };
    bench.found(findingOf(judged, ratioOf([each / anchor])));
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function sayRows(rows: Readonly<Record<string, { readonly rows: number; readonly bytes: number }>>): string {
  return Object.entries(rows)
    .filter(([, { rows: count }]) => count > 0)
    .map(([store, { rows: count, bytes }]) => `${store} ${count} × ${Math.round(bytes / count)} B`)
    .join(', ');
}

/** Room that the files take, as `du` tells it. */
function databaseSize(profile: string, subject: Subject): number {
  const folder = path.join(profile, subject === 'Firefox' ? 'storage/default' : 'Default/IndexedDB');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(path.join(folder, name)))
    .filter((file) => file.isFile())
    .reduce((sum, file) => sum + file.blocks * 512, 0);
}
