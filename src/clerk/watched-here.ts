// Owns what a record says of each of its targets, in the form in which it can stand beside another one.
import { entry, recall, type Columns, type Memory } from '../domain/memory.ts';
import type { Gap } from '../domain/coverage.ts';
import { unpackGaps } from '../domain/gap-pack.ts';
import { allTargets } from '../domain/target.ts';
import type { WatchedThere } from '../domain/vantage.ts';
import { isClosed, type DowntimeWindow } from '../domain/window.ts';
import { EMPTY_MEMORY } from '../domain/memory.ts';
import { groupBy } from '../base/group-by.ts';
import { EMPTY_WATCHLIST, type Watchlist } from '../domain/watchlist.ts';
import type { Live, StoredRow } from '../store/schema.ts';

/** Targets that never answered are left out: nothing is known of them. */
export function watchedIn(rows: readonly StoredRow[]): WatchedThere[] {
  const named = new Map<unknown, unknown>(
    rows.flatMap(({ store, key, value }) => (store === 'config' || store === 'live' ? [[key, value]] : [])),
  );
  const live = named.get('live') as Live | undefined;
  if (!live) return [];
  const watchlist = (named.get('watchlist') as Watchlist | undefined) ?? EMPTY_WATCHLIST;
  const firstSeenAt = (named.get('firstSeenAt') as Float64Array | undefined) ?? new Float64Array();
  const memory: Memory = {
    columns: (named.get('columns') as Columns | undefined) ?? EMPTY_MEMORY.columns,
    observedSince: (named.get('observedSince') as Float64Array | undefined) ?? EMPTY_MEMORY.observedSince,
    ...{ states: live.states, silence: live.silence },
  };
  const closed = rows.flatMap(({ store, value }) => (store === 'window' && isClosed(value) ? [value] : []));
  const gaps = rows.flatMap(({ store, value }) => (store === 'gap' ? unpackGaps(value.gaps) : []));
  const windowsOf = groupBy<DowntimeWindow, number>(closed, ({ target }) => target);
  const gapsOf = groupBy<Gap, number>(gaps, ({ target }) => target);
  return allTargets(watchlist.sites).flatMap(({ target: { id, url, name } }) => {
    const from = entry(firstSeenAt, id);
    const { last, open, openGaps } = recall(memory, id);
    if (from === null || !last || last.endedAt <= from) return [];
    const windows = [...(windowsOf.get(id) ?? []), ...(open ? [open] : [])];
    return [{ url, name, from, to: last.endedAt, windows, gaps: [...(gapsOf.get(id) ?? []), ...openGaps] }];
  });
}
