// Owns what a page sees of the record: read when it opens, when something happened, and when time has passed.
import { onAnnouncement } from '../../platform/announcements.ts';
import { readOverview } from '../../store/read/overview.ts';
import { days, seconds, type Duration } from '../../time/duration.ts';
import { earlier } from '../../time/instant.ts';
import { overviewOf, type Overview } from './overview.ts';
import { pageClock, pageStore } from './page-store.ts';
import { recordState, type RecordState } from './record-state.ts';

export type Seen = RecordState & { readonly overview: Overview | null };

const REFRESH = seconds(10);

export async function look(length: Duration): Promise<Seen> {
  const wall = pageClock.wall();
  // A day of margin: the record's time may differ from this computer's clock.
  const reading = readOverview(pageStore, earlier(wall, days(1 + length / days(1))));
  const state = recordState(
    reading.then((read) => (read.ok ? null : read.problem)),
    wall,
  );
  const read = await reading;
  const overview = read.ok ? await overviewOf(read.value, wall, length) : null;
  return { ...(await state), overview };
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
