// Owns what a page shows of the present: stored facts turned into rows and figures.
import { availabilityRatio, observedOf, totalsOf } from '../../domain/accounting.ts';
import type { Loss } from '../../domain/fact.ts';
import { allTargets, watchedTargets, type WatchedTarget } from '../../domain/target.ts';
import type { LineReport } from '../../store/schema.ts';
import type { StoredOverview } from '../../store/read/overview.ts';
import { milliseconds, sum, times, type Duration } from '../../time/duration.ts';
import { earlier, later, type Instant } from '../../time/instant.ts';
import type { Interval } from '../../time/interval.ts';
import type { News } from './news.ts';
import { pastOf, rowOf, type Row } from './row.ts';

export type Overview = {
  /** In the record's own time. */
  readonly now: Instant;
  readonly whole: Interval;
  readonly rows: readonly Row[];
  readonly removed: readonly WatchedTarget[];
  readonly news: readonly News[];
  readonly checkedAt: Instant | null;
  readonly line: LineReport | null;
  readonly pausedSince: Instant | null;
  /** Whether the user is told of outages without looking here. */
  readonly notifies: boolean;
  readonly loss: Loss | null;
  /** Share of the observed time, the user's own planned work aside, in which targets were not down, 0..1; null: nothing was observed. */
  readonly availability: number | null;
  /** Of one target, on average. */
  readonly observedFor: Duration;
};

/** `wall` is this computer's clock; `length` how far back the strips reach. */
export async function overviewOf(stored: StoredOverview, wall: Instant, length: Duration): Promise<Overview> {
  const live = stored.known?.live ?? null;
  const now = live ? later(wall, live.clock.correction) : wall;
  const whole = { from: earlier(now, length), to: now };
  // Most people have said nothing of the kind.
  const [said] = Object.values(stored.corrections).flat();
  const own = said ? await import('./own-time.ts') : null;
  const past = pastOf(own?.asCounted(stored) ?? stored);
  const rows = watchedTargets(stored.watchlist.sites).map((each) => rowOf(each, stored, past, whole));
  const maintenance = own?.ownTimes(stored, rows, whole);
  const totals = rows.map((row, index) =>
    totalsOf(whole, { ...row, maintenance: maintenance?.[index] ?? [] }),
  );
  const observed = sum(totals.map(observedOf));
  const good = sum(totals.map((each) => times(observedOf(each), availabilityRatio(each) ?? 0)));
  return {
    ...{ now, whole, rows },
    removed: allTargets(stored.watchlist.sites).filter(({ target }) => target.removedAt !== null),
    // While nothing has happened, nobody needs the words for it.
    news: stored.windows.length > 0 ? (await import('./news.ts')).newsOf(stored, rows, whole) : [],
    checkedAt: live?.heartbeat?.at ?? null,
    line: live?.line ?? null,
    pausedSince: stored.settings.pausedSince,
    notifies: stored.settings.notifications.enabled,
    loss: live?.loss ?? null,
    availability: observed === 0 ? null : good / observed,
    observedFor: milliseconds(rows.length === 0 ? 0 : observed / rows.length),
  };
}
