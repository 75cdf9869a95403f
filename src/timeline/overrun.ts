// Owns how far an outage overran the promised end of planned work, as far as that was seen.
import { overruns, plannedWork, type PlannedWork } from '../domain/planned-work.ts';
import type { TargetId } from '../domain/target.ts';
import { lastBadAt } from '../domain/last-bad-at.ts';
import { current } from '../domain/thread.ts';
import { minutes, sum, type Duration } from '../time/duration.ts';
import { between, type Instant } from '../time/instant.ts';
import { lengthOf, subtractAll } from '../time/interval.ts';
import type { Dossier } from './dossier.ts';
import { seenParts } from './downtime.ts';

export type TargetOverrun = {
  readonly target: TargetId;
  /** From the promised end to the last failing check, without what nobody watched. */
  readonly least: Duration;
  /** From the promised end to the first good check; while it goes on, to the last failing one. */
  readonly most: Duration;
};

export type WorkOverrun = {
  readonly work: PlannedWork & { readonly to: Instant };
  /** The longest first. */
  readonly targets: readonly TargetOverrun[];
};

/** A late check is no overrun. */
const LEAST = minutes(2);

/** Of the work that was overrun longest; null: none was. */
export function overrunOf(dossier: Dossier): WorkOverrun | null {
  const threads = dossier.joined.map(({ thread }) => thread);
  const works = plannedWork(threads).filter(
    ({ thread }) => current(thread.heads).content.state.is !== 'cancelled',
  );
  const found = works.flatMap((work): WorkOverrun[] => {
    const { to } = work;
    if (to === null) return [];
    const touched = overruns([work], dossier.outage.windows, dossier.now);
    const targets = touched
      .filter(({ window }) => window.startedAt < to)
      .map(({ window }) => ({
        target: window.target,
        least: sum(subtractAll(seenParts(dossier, window), [{ from: window.startedAt, to }]).map(lengthOf)),
        most: between(to, window.endedAt ?? lastBadAt(window)),
      }))
      .filter(({ least }) => least >= LEAST)
      .toSorted((one, other) => other.most - one.most);
    return targets.length === 0 ? [] : [{ work: { ...work, to }, targets }];
  });
  return found.toSorted((one, other) => longest(other) - longest(one))[0] ?? null;
}

function longest({ targets: [first] }: WorkOverrun): number {
  return first?.most ?? 0;
}
