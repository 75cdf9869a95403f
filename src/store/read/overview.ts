// Owns the one read that popup and pages start from: everything about now, and about a stretch of the past.
import type { Result } from '../../base/result.ts';
import type { Attentions } from '../../domain/attention.ts';
import type { Gap } from '../../domain/coverage.ts';
import type { Memory } from '../../domain/memory.ts';
import type { Corrections } from '../../domain/corrections.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Watchlist } from '../../domain/watchlist.ts';
import type { DowntimeWindow } from '../../domain/window.ts';
import type { Instant } from '../../time/instant.ts';
import type { StoreProblem } from '../problem.ts';
import type { Live } from '../schema.ts';
import type { Store } from '../store.ts';
import { readCorrections, readSettings, readWatchlist } from './config.ts';
import { readLive } from './live.ts';
import { gapsSince, windowsSince } from './windows.ts';

export type StoredOverview = {
  readonly watchlist: Watchlist;
  readonly settings: Settings;
  readonly attentions: Attentions;
  readonly corrections: Corrections;
  /** Null: nothing was ever recorded. */
  readonly known: { readonly live: Live; readonly memory: Memory } | null;
  readonly windows: readonly DowntimeWindow[];
  readonly gaps: readonly Gap[];
  /** Since when each target is known to be up or down, by id; 0 or nothing: not yet. */
  readonly firstSeenAt: Float64Array;
};

export function readOverview(store: Store, since: Instant): Promise<Result<StoredOverview, StoreProblem>> {
  return store.read(['config', 'live', 'window', 'gap'], async (transaction) => {
    const config = transaction.objectStore('config');
    const live = transaction.objectStore('live');
    const [watchlist, settings, corrections, attentions, known, firstSeenAt, gaps] = await Promise.all([
      readWatchlist(config),
      readSettings(config),
      readCorrections(config),
      config.get('attentions') as Promise<Attentions | undefined>,
      readLive(live),
      live.get('firstSeenAt') as Promise<Float64Array | undefined>,
      gapsSince(transaction, since),
    ]);
    const windows = await windowsSince(transaction, known?.memory.states ?? new Map(), since);
    return {
      ...{ watchlist, settings, corrections, known, windows, gaps },
      attentions: attentions ?? new Map(),
      firstSeenAt: firstSeenAt ?? new Float64Array(),
    };
  });
}
