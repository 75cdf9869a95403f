// Owns exporting a long history inside the extension, and formatting the same without reading it.
import { exportLog } from '../../../src/clerk/export-log.ts';
import type { Watchlist } from '../../../src/domain/watchlist.ts';
import { catalogueSay } from '../../../src/platform/catalogue.ts';
import { systemClock } from '../../../src/platform/clock.ts';
import type { DowntimeLog } from '../../../src/reports/downtime-log.ts';
import { FORMATS } from '../../../src/reports/exports/formats.ts';
import { packLog } from '../../../src/reports/packed-log.ts';
import { openDatabase } from '../../../src/store/open.ts';
import { readHistory } from '../../../src/store/read/history.ts';
import { makeStore } from '../../../src/store/store.ts';
import { instant } from '../../../src/time/instant.ts';
import { downtimeLogOf } from '../../../src/ui/data/downtime-log-of.ts';

export type Exported = 'csv-windows' | 'json';

const store = makeStore(systemClock, openDatabase);
const LANGUAGE = { catalogue: 'en', locale: 'en' } as const;
let held: DowntimeLog | null = null;

/** Beside the past that was filled in: whose it is. Gives how many windows the log has. */
export async function holdLog({ watchlist }: { watchlist: Watchlist }): Promise<number> {
  const written = await store.write(['config'], 'relaxed', async (transaction) => {
    await transaction.objectStore('config').put(watchlist, 'watchlist');
  });
  if (!written.ok) throw new Error(written.problem.message);
  held = await readLog();
  return held.rows.reduce((sum, { windows }) => sum + windows.length, 0);
}

async function readLog(): Promise<DowntimeLog> {
  store.close();
  const read = await readHistory(store, instant(0));
  if (!read.ok) throw new Error(read.problem.message);
  return downtimeLogOf(read.value, selection(), systemClock.wall(), 'UTC');
}

function selection() {
  return { whole: { from: instant(0), to: systemClock.wall() }, provider: null, site: null };
}

/** Milliseconds from no handle at all until the file is there. */
export async function exportAll({ format }: { format: Exported }): Promise<number> {
  const begun = performance.now();
  const log = await readLog();
  const request = { log: packLog(log), selection: selection(), format, ...LANGUAGE, isHashed: false };
  const reply = await exportLog({ store, onProgress: () => {} }, request);
  if (!reply.ok || reply.value.file.size < log.rows.length) throw new Error('nothing was exported');
  return performance.now() - begun;
}

/** Milliseconds of making the same text of what is in memory already. */
export async function formatAll({ format }: { format: Exported }): Promise<number> {
  if (!held) throw new Error('There is no log yet');
  const begun = performance.now();
  const manner = { say: await catalogueSay(LANGUAGE.catalogue), locale: LANGUAGE.locale, zone: held.zone };
  const nothing = { count: 0, days: () => [] };
  const chain = () => Promise.resolve({ before: null, facts: [] });
  let length = 0;
  const material = { log: held, selection: selection(), manner, chain, checks: nothing };
  for await (const { text } of FORMATS[format].write(material)) length += text.length;
  if (length === 0) throw new Error('nothing was formatted');
  return performance.now() - begun;
}
