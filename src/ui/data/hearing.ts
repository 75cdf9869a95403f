// Owns this page's second read: made after the first paint, and again whenever the page has looked again.
import { REMEMBERED } from '../../domain/recurrence.ts';
import { readHearing, type StoredHearing } from '../../store/read/hearing.ts';
import { days } from '../../time/duration.ts';
import { earlier, earliest } from '../../time/instant.ts';
import type { Overview } from './overview.ts';
import { pageStore } from './page-store.ts';

let looked: Overview | null = null;
let heard: StoredHearing | null = null;
const listeners = new Set<() => void>();

/** What was heard last; null: nothing yet, or it cannot be read. */
export function lastHeard(): StoredHearing | null {
  return heard;
}

/** Reads once for each overview, however many parts of the page ask. */
export function hearFor(overview: Overview): void {
  if (overview === looked) return;
  looked = overview;
  const { whole, now, rows, news } = overview;
  const starts = news.map(({ outage }) => outage.startedAfter ?? outage.startedAt);
  const hasWindows = rows.some(({ windows }) => windows.length > 0);
  void readHearing(pageStore, {
    // What was said on the day before it may have gone on.
    since: earlier(earliest(whole.from, ...starts), days(1)),
    windowsSince: hasWindows ? earlier(now, REMEMBERED) : null,
  }).then((read) => {
    if (looked !== overview) return;
    heard = read.ok ? read.value : null;
    for (const tell of listeners) tell();
  });
}

/** Calls back after each reading, until the returned function is called. */
export function onHeard(tell: () => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}
