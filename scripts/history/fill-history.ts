// Owns writing a planned history into the database of an extension page. It runs in the page, so it stands alone.
import type { HistoryPlan } from './history-plan.ts';

/** Replaces whatever is there. Gives how many windows were written. */
export async function fillHistory(plan: HistoryPlan): Promise<number> {
  const { now, days, windows, watchlist } = plan;
  const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
  const done = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('the database did not answer'));
    });
  const opening = indexedDB.open(plan.database, plan.version);
  opening.onupgradeneeded = () => {
    for (const { name, keyPath, indexes } of plan.shape) {
      const made = opening.result.createObjectStore(name, { keyPath });
      for (const [index, path] of indexes) made.createIndex(index, path);
    }
  };
  const db = await done(opening);
  const writing = (names: string[], work: (transaction: IDBTransaction) => void) =>
    new Promise<void>((resolve, reject) => {
      const transaction = db.transaction(names, 'readwrite', { durability: 'relaxed' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('the rows were refused'));
      work(transaction);
    });
  const ids = watchlist.sites.flatMap((site) => site.targets.map(({ id }) => id));
  const columnOf = (value: number) => new Float64Array(Math.max(...ids) + 1).fill(value);
  const windowOf = (target: number, startedAt: number, endedAt: number | null) => ({
    ...{ id: `${target}@${startedAt}`, target, kind: 'down', startedAt, startedAfter: startedAt - MINUTE },
    ...{ endedAt, endedAfter: endedAt === null ? null : endedAt - MINUTE },
    phases: [
      {
        ...{ severity: 'down', failure: { kind: 'http', status: 500 + (target % 4) }, from: startedAt },
        ...{ lastSeenAt: endedAt === null ? now : endedAt - MINUTE, checks: 5 },
      },
    ],
    ...{ tally: plan.tally, spells: 1, unobservedFor: 0 },
  });
  const states = new Map<number, object>();
  if (plan.hasOpen) {
    const attempt = { startedAt: now - 300, endedAt: now };
    const open = windowOf(1, now - HOUR, null);
    const good = { startedAt: now - HOUR - MINUTE, endedAt: now - HOUR - MINUTE };
    states.set(1, {
      ...plan.quiet,
      last: attempt,
      lastBad: attempt,
      lastGood: good,
      observedSince: now - DAY,
      open,
    });
  }
  await writing([...db.objectStoreNames], (transaction) => {
    for (const name of db.objectStoreNames) transaction.objectStore(name).clear();
    transaction.objectStore('config').put(watchlist, 'watchlist');
    const live = transaction.objectStore('live');
    live.put({ ...plan.live, states, holds: new Map() }, 'live');
    const bytes = new Uint8Array(Math.max(...ids) + 1).fill(1);
    const columns = { triedAt: columnOf(now), seenAt: columnOf(now), outcome: bytes, latency: bytes };
    live.put(columns, 'columns');
    live.put(columnOf(now - days * DAY), 'observedSince');
    live.put(columnOf(now - days * DAY), 'firstSeenAt');
    const gaps = transaction.objectStore('gap');
    for (let day = 0; plan.hasNights && day < days; day += 1) {
      const to = now - day * DAY - 9 * HOUR;
      const of = (moment: number) => new Float64Array(ids.length).fill(moment);
      const night = { target: Float64Array.from(ids), from: of(to - 8 * HOUR), to: of(to) };
      gaps.put({ round: day + 1, at: to, gaps: [{ ...night, reason: 'asleep' }] });
    }
  });
  const distance = days / Math.max(1, windows);
  const windowsOf = (target: number) =>
    Array.from({ length: windows }, (_, index) => {
      // In the hours before now: nobody sleeps then.
      const day = Math.floor((windows - index - 0.5) * distance);
      const start = now - day * DAY - (3 + (target % 5)) * HOUR - (target % 7) * MINUTE;
      return windowOf(target, start, start + (10 + ((target + index) % 50)) * MINUTE);
    });
  const packOf = (own: readonly ReturnType<typeof windowOf>[]) => {
    const column = (name: 'startedAfter' | 'startedAt' | 'endedAfter' | 'endedAt') =>
      Float64Array.from(own, (window) => Number(window[name]));
    return {
      ...{ startedAfter: column('startedAfter'), startedAt: column('startedAt') },
      ...{ endedAfter: column('endedAfter'), endedAt: column('endedAt'), kind: new Uint8Array(own.length) },
    };
  };
  const yearOf = ({ startedAt }: { readonly startedAt: number }) => new Date(startedAt).getUTCFullYear();
  const failing = ids.filter((id) => id !== 0);
  const AT_ONCE = 50;
  for (let first = 0; first < failing.length; first += AT_ONCE)
    await writing(['window', 'windowPack'], (transaction) => {
      for (const target of failing.slice(first, first + AT_ONCE)) {
        const own = windowsOf(target);
        for (const window of own) transaction.objectStore('window').put(window);
        for (const year of new Set(own.map(yearOf))) {
          const pack = packOf(own.filter((window) => yearOf(window) === year));
          transaction.objectStore('windowPack').put(pack, [target, year]);
        }
      }
    });
  db.close();
  return failing.length * windows;
}
