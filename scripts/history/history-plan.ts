// Owns the plan of a long history that nobody lived through: which targets, how often each failed, and which nights nobody watched.
import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { UNOBSERVED, type TargetState } from '../../src/domain/target-state.ts';
import { readDraft } from '../../src/domain/target-draft.ts';
import { EMPTY_TALLY, type Tally } from '../../src/domain/tally.ts';
import { addTarget, EMPTY_WATCHLIST, type Watchlist } from '../../src/domain/watchlist.ts';
import { openDatabase } from '../../src/store/open.ts';
import { DATABASE, VERSION, type Live } from '../../src/store/schema.ts';
import { foundingLive } from '../../src/store/write/found.ts';
import { milliseconds } from '../../src/time/duration.ts';
import { instant } from '../../src/time/instant.ts';
import type { StoreShape } from '../shots/load-database.ts';
import { shapeOf } from '../shots/shape-of.ts';

export type HistorySize = {
  readonly targets: number;
  /** How far back it reaches. */
  readonly days: number;
  /** Of each target, evenly over all days; the one with id 0 has none. */
  readonly windows: number;
  /** Whether the computer slept for eight hours of each day. */
  readonly hasNights: boolean;
  /** The one with id 1 has been down for an hour. */
  readonly hasOpen?: boolean;
};

/** Everything that the page needs to write the history down, as JSON. */
export type HistoryPlan = HistorySize & {
  readonly database: string;
  readonly version: number;
  readonly shape: readonly StoreShape[];
  readonly now: number;
  readonly watchlist: Watchlist;
  readonly live: Omit<Live, 'states' | 'holds'>;
  readonly quiet: TargetState;
  readonly tally: Tally;
};

const DAY = 86_400_000;
const PROVIDERS = ['Northwind Hosting', 'Kestrel Cloud', 'Hafen Rechenzentrum', 'Blue Heron', 'Mistral VPS'];
/** Of a site: its second target is on the same machine. */
const TARGETS_A_SITE = 2;

export async function historyPlan(size: HistorySize, now: number): Promise<HistoryPlan> {
  const { states: _, holds: __, ...live } = foundingLive('history', { phase: milliseconds(0) }, 1);
  const at = instant(now);
  return {
    ...size,
    ...{ database: DATABASE, version: VERSION, shape: await emptyShape(), now },
    watchlist: watchlistOf(size, now),
    live: { ...live, heartbeat: { at, wall: at, boot: 'history', version: '0.0.0' } },
    quiet: UNOBSERVED,
    tally: EMPTY_TALLY,
  };
}

async function emptyShape(): Promise<StoreShape[]> {
  await deleteDB(DATABASE);
  (await openDatabase(() => {})).db.close();
  return shapeOf(DATABASE);
}

function watchlistOf({ targets, days }: HistorySize, now: number): Watchlist {
  let watchlist = EMPTY_WATCHLIST;
  for (let index = 0; index < targets; index += 1) {
    const site = Math.floor(index / TARGETS_A_SITE);
    const draft = readDraft(
      {
        url: `https://${index % TARGETS_A_SITE === 0 ? 'www' : 'api'}.site-${site}.example/`,
        name: `${index % TARGETS_A_SITE === 0 ? 'home page' : 'API'} ${site}`,
        site: `site-${site}.example`,
        provider: PROVIDERS[site % PROVIDERS.length] ?? '',
        checkEverySeconds: 3600,
      },
      [],
    );
    if (!draft.ok) throw new Error(JSON.stringify(draft.problem));
    ({ watchlist } = addTarget(watchlist, draft.value, instant(now - (days + 2) * DAY)));
  }
  return watchlist;
}
