// Owns putting right the rows that were written by a clock that turns out to have been wrong since some moment.
import type { Gap } from '../../domain/coverage.ts';
import { packObservations, unpackObservations } from '../../domain/evidence-pack.ts';
import { packGaps, unpackGaps } from '../../domain/gap-pack.ts';
import type { Memory } from '../../domain/memory.ts';
import {
  rectifyBlip,
  rectifyGap,
  rectifyInstant,
  rectifyMemory,
  rectifyWindow,
  type Rectification,
} from '../../domain/rectify.ts';
import type { ClosedWindow } from '../../domain/window.ts';
import { hours } from '../../time/duration.ts';
import { earlier } from '../../time/instant.ts';
import type { WriteTransaction } from '../store.ts';
import { writeWindow } from './window.ts';

export type Rectified = { readonly memory: Memory; readonly windows: readonly ClosedWindow[] };

/** The chain keeps what was first written, and the clock step that put it right. Gives what has changed. */
export async function rectifyRecord(
  transaction: WriteTransaction,
  memory: Memory,
  rectification: Rectification,
): Promise<Rectified> {
  const gaps = await rectifyGaps(transaction, rectification);
  const windows = await rectifyWindows(transaction, rectification, gaps);
  await Promise.all([
    rectifyBlips(transaction, rectification),
    rectifyEvidence(transaction, rectification),
    rectifyTicks(transaction, rectification),
  ]);
  return { memory: rectifyMemory(memory, rectification, gaps), windows };
}

/** Gives the gaps as they had been written. */
async function rectifyGaps(transaction: WriteTransaction, rectification: Rectification): Promise<Gap[]> {
  const store = transaction.objectStore('gap');
  const rows = await store.index('byTime').getAll(IDBKeyRange.lowerBound(rectification.since, true));
  for (const row of rows) {
    const gaps = unpackGaps(row.gaps)
      .map((gap) => rectifyGap(gap, rectification))
      .filter(({ from, to }) => from < to);
    await store.put({ ...row, at: rectifyInstant(row.at, rectification), gaps: packGaps(gaps) });
  }
  return rows.flatMap((row) => unpackGaps(row.gaps));
}

async function rectifyWindows(
  transaction: WriteTransaction,
  rectification: Rectification,
  gaps: readonly Gap[],
): Promise<ClosedWindow[]> {
  const index = transaction.objectStore('window').index('byEnd');
  const old = await index.getAll(IDBKeyRange.lowerBound(rectification.since, true));
  const windows = old.map((window) =>
    rectifyWindow(
      window as ClosedWindow,
      rectification,
      gaps.filter(({ target }) => target === window.target),
    ),
  );
  for (const window of windows) {
    await writeWindow(transaction, { kind: 'window-changed', window, absorbed: [] });
    await writeWindow(transaction, { kind: 'window-closed', window });
  }
  return windows;
}

async function rectifyBlips(transaction: WriteTransaction, rectification: Rectification): Promise<void> {
  const store = transaction.objectStore('blip');
  for (const blip of await store.getAll()) {
    if (blip.to <= rectification.since) continue;
    await store.delete([blip.target, blip.from]);
    await store.put(rectifyBlip(blip, rectification));
  }
}

async function rectifyEvidence(transaction: WriteTransaction, rectification: Rectification): Promise<void> {
  const store = transaction.objectStore('evidence');
  const at = (moment: Parameters<typeof rectifyInstant>[0]) => rectifyInstant(moment, rectification);
  // A row of a whole hour may have begun before that moment.
  const rows = await store.getAll(IDBKeyRange.lowerBound([earlier(rectification.since, hours(1))]));
  for (const row of rows) {
    const observations = unpackObservations(row.observations, row.at).map((one) => ({
      ...one,
      startedAt: at(one.startedAt),
      endedAt: at(one.endedAt),
    }));
    // What a later version wrote is left as it is.
    if (observations.length === 0) continue;
    const rectifiedAt = at(row.at);
    await store.delete([row.at, row.round]);
    await store.put({ ...row, at: rectifiedAt, observations: packObservations(observations, rectifiedAt) });
  }
}

async function rectifyTicks(transaction: WriteTransaction, rectification: Rectification): Promise<void> {
  const store = transaction.objectStore('tick');
  for (const tick of await store.getAll()) {
    if (tick.at <= rectification.since) continue;
    await store.put({ ...tick, at: rectifyInstant(tick.at, rectification) });
  }
}
