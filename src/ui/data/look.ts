// Owns what a page sees of the record: read when it opens, when something happened, and when time has passed.
import { onAnnouncement } from '../../platform/announcements.ts';
import { endsWithSession } from '../../platform/private-browsing.ts';
import { fleeting } from '../../platform/storage-areas.ts';
import { readOverview } from '../../store/read/overview.ts';
import type { StoreProblem } from '../../store/problem.ts';
import { days, milliseconds, seconds, type Duration } from '../../time/duration.ts';
import { between, earlier, type Instant } from '../../time/instant.ts';
import { overviewOf, type Overview } from './overview.ts';
import { pageClock, pageStore } from './page-store.ts';

export type Seen = {
  readonly overview: Overview | null;
  /** Why nothing can be read, or is not being written, and for how long. */
  readonly problem: { readonly kind: StoreProblem['kind']; readonly lasts: Duration } | null;
  /** What is recorded here is gone when the browser closes. */
  readonly endsWithSession: boolean;
};

const REFRESH = seconds(10);

export async function look(length: Duration): Promise<Seen> {
  const wall = pageClock.wall();
  // A day of margin: the record's time may differ from this computer's clock.
  const [read, kept] = await Promise.all([
    readOverview(pageStore, earlier(wall, days(1 + length / days(1)))),
    fleeting.get(['problem', 'notRecordingSince']),
  ]);
  const unwritten = kept['problem'] as StoreProblem | undefined;
  const unread = read.ok || read.problem.kind === 'empty' ? undefined : read.problem;
  const kind = (unwritten ?? unread)?.kind;
  const since = (kept['notRecordingSince'] as Instant | undefined) ?? wall;
  return {
    overview: read.ok ? await overviewOf(read.value, wall, length) : null,
    problem: kind ? { kind, lasts: milliseconds(Math.max(0, between(since, wall))) } : null,
    endsWithSession: endsWithSession(),
  };
}

/** Looks again and again, until the returned function is called. */
export function keepLooking(length: Duration, see: (seen: Seen) => void): () => void {
  const refresh = () => void look(length).then(see);
  const stopListening = onAnnouncement(refresh);
  const timer = setInterval(refresh, REFRESH);
  return () => {
    stopListening();
    clearInterval(timer);
  };
}
