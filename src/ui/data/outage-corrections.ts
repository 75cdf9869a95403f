// Owns what the user said of one outage, beside what was recorded, and what they can say of it. Pure.
import type { Amended } from '../../domain/amendment.ts';
import { amendmentsOn } from '../../domain/amendments-on.ts';
import { asRecorded, isNotTheirs } from '../../domain/as-corrected.ts';
import { isAbout } from '../../domain/counted-window.ts';
import type { Outage } from '../../domain/outage.ts';
import type { DowntimeWindow } from '../../domain/window.ts';
import type { StoredOutage } from '../../store/read/outage.ts';
import type { Standing } from '../../timeline/dossier.ts';

/** A correction with the windows that it is about, as they were recorded. */
export type AmendedWindows = Amended & { readonly windows: readonly DowntimeWindow[] };

export type OutageCorrections = {
  readonly standing: Standing;
  /** By when they were said; what was taken back is among them. */
  readonly amended: readonly AmendedWindows[];
  /** As it was recorded, without a word from anybody. */
  readonly recorded: Outage;
  /** Whether it counts otherwise than it was recorded. */
  readonly isChanged: boolean;
  /** Others at the same provider that it could be one with, the nearest first. */
  readonly neighbours: readonly Outage[];
};

const MOST_NEIGHBOURS = 20;

export function outageCorrections(
  outage: Outage,
  { corrections, outages, falseAlarms }: StoredOutage,
): OutageCorrections {
  const recorded = asRecorded(outage);
  const standing = standingOf(outage, falseAlarms);
  const distance = (other: Outage) => Math.abs(other.startedAt - outage.startedAt);
  return {
    standing,
    recorded,
    isChanged: standing !== 'counts' || outage.recorded !== undefined,
    amended: amendmentsOn(outage, corrections.amended).map((each) => ({
      ...each,
      windows: recorded.windows.filter((window) => isAbout(each.amendment, window)),
    })),
    neighbours: outages
      .filter((other) => other.provider === outage.provider && other !== outage)
      .toSorted((one, other) => distance(one) - distance(other))
      .slice(0, MOST_NEIGHBOURS),
  };
}

export function standingOf(outage: Outage, falseAlarms: readonly Outage[]): Standing {
  if (falseAlarms.includes(outage)) return 'false-alarm';
  return isNotTheirs(outage) ? 'not-theirs' : 'counts';
}
