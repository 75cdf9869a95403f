// Owns which part of a time axis is looked at: nearer and farther, earlier and later, never beyond the ends of the whole. Pure.
import { minutes, milliseconds, times, type Duration } from '../../time/duration.ts';
import { earlier, instant, later, toIso, type Instant } from '../../time/instant.ts';
import { lengthOf, type Interval } from '../../time/interval.ts';

/** Nobody looks closer: checks are made half a minute apart at the least. */
export const LEAST_SEEN: Duration = minutes(5);

/** As much of the whole as was asked for, moved or shortened where that would reach beyond its ends. */
export function within(whole: Interval, { from, to }: Interval): Interval {
  const length = clamp(to - from, Math.min(LEAST_SEEN, lengthOf(whole)), lengthOf(whole));
  const start = instant(clamp(from, whole.from, whole.to - length));
  return { from: start, to: later(start, milliseconds(length)) };
}

/** So many times as long as before: less than one is nearer. `around` stays where it is seen. */
export function zoomed(whole: Interval, seen: Interval, factor: number, around = middleOf(seen)): Interval {
  const length = clamp(lengthOf(seen) * factor, LEAST_SEEN, Math.max(LEAST_SEEN, lengthOf(whole)));
  const before = ((around - seen.from) / lengthOf(seen)) * length;
  const from = earlier(around, milliseconds(before));
  return within(whole, { from, to: later(from, milliseconds(length)) });
}

/** Later by this share of what is seen, earlier where it is negative. */
export function moved(whole: Interval, seen: Interval, share: number): Interval {
  const by = times(lengthOf(seen), share);
  return within(whole, { from: later(seen.from, by), to: later(seen.to, by) });
}

export function isWhole(whole: Interval, seen: Interval): boolean {
  return lengthOf(seen) >= lengthOf(whole);
}

/** What an address says of it: to the second, in UTC. */
export function putSeen(query: string, seen: Interval | null): string {
  const fields = new URLSearchParams(query);
  for (const edge of ['from', 'to'] as const) {
    if (seen) fields.set(edge, `${toIso(seen[edge]).slice(0, 19)}Z`);
    else fields.delete(edge);
  }
  return `?${fields.toString().replaceAll('%3A', ':')}`;
}

/** Null: the address says nothing, or what is no stretch of time. */
export function takeSeen(query: string): Interval | null {
  const fields = new URLSearchParams(query);
  const [from, to] = (['from', 'to'] as const).map((edge) => Date.parse(fields.get(edge) ?? ''));
  return from !== undefined && to !== undefined && from < to
    ? { from: instant(from), to: instant(to) }
    : null;
}

function middleOf({ from, to }: Interval): Instant {
  return instant((from + to) / 2);
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
