// Owns which announced maintenance a contract lets a provider leave out: what they told of in time.
import type { Duration } from '../time/duration.ts';
import { between } from '../time/instant.ts';
import { intersection, type Interval } from '../time/interval.ts';
import type { Announcement } from './sla-evidence.ts';

/** Maintenance that counts as downtime, because they told of it too late. */
export type ShortNotice = {
  readonly work: Announcement;
  /** Negative: they told after it began. */
  readonly given: Duration;
  readonly asked: Duration;
};

export type Announced = {
  readonly sure: readonly Interval[];
  readonly perhaps: readonly Interval[];
  readonly tooLate: readonly ShortNotice[];
};

/** By their announced bounds: what overran them is downtime. `notice` null: the terms ask for none in figures. */
export function announcedWithin(
  frame: Interval,
  works: readonly Announcement[],
  notice: Duration | null,
): Announced {
  const [sure, perhaps, tooLate]: [Interval[], Interval[], ShortNotice[]] = [[], [], []];
  for (const work of works) {
    const inside = intersection(work, frame);
    if (!inside) continue;
    const given = work.announcedAt === null ? null : between(work.announcedAt, work.from);
    if (given !== null && given >= (notice ?? 0)) sure.push(inside);
    else if (given !== null && notice !== null) tooLate.push({ work, given, asked: notice });
    else perhaps.push(inside);
  }
  return { sure, perhaps, tooLate };
}
