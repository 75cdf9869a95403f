// Owns what the user said of one outage, beside what was recorded, and what they can say of it. Pure.
import type { Amended } from '../../domain/amendment.ts';
import { amendmentsOn } from '../../domain/amendments-on.ts';
import { asRecorded } from '../../domain/as-corrected.ts';
import { wholeOf } from '../../domain/cut-edges.ts';
import { isAbout } from '../../domain/is-about.ts';
import { outageOf, type Outage } from '../../domain/outage.ts';
import type { DowntimeWindow } from '../../domain/window.ts';
import type { StoredOutage } from '../../store/read/outage.ts';
import type { Standing } from '../../timeline/dossier.ts';
import { standingOf } from './standing-of.ts';

/** A correction with the windows that it is about, as they were recorded. */
export type AmendedWindows = Amended & { readonly windows: readonly DowntimeWindow[] };

export type OutageCorrections = {
  readonly standing: Standing;
  /** By when they were said; what was taken back is among them. */
  readonly amended: readonly AmendedWindows[];
  /** As it was recorded, without a word of edges: what can be corrected. */
  readonly recorded: Outage;
  /** What was recorded of it before anybody cut it in two. */
  readonly whole: Outage;
  /** The other parts of what it was cut off from, by start. */
  readonly parts: readonly Outage[];
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
  const isCut = recorded.windows.some(({ cut }) => cut);
  const wholes = new Set(wholesOf(recorded));
  const whole = isCut ? asWhole(recorded) : recorded;
  const distance = (other: Outage) => Math.abs(other.startedAt - outage.startedAt);
  return {
    ...{ standing, recorded, whole },
    parts: outages.filter(
      (other) => other.id !== outage.id && wholesOf(other).some((each) => wholes.has(each)),
    ),
    isChanged: standing !== 'counts' || outage.recorded !== undefined || isCut,
    amended: amendmentsOn(outage, corrections.amended).map((each) => ({
      ...each,
      windows: recorded.windows.filter((window) => isAbout(each, window)),
    })),
    neighbours: outages
      .filter((other) => other.provider === outage.provider && other !== outage)
      .toSorted((one, other) => distance(one) - distance(other))
      .slice(0, MOST_NEIGHBOURS),
  };
}

function wholesOf({ windows, recorded = windows }: Outage): string[] {
  return recorded.flatMap((each) => (each.cut ? wholeOf(each).id : []));
}

function asWhole({ id, provider, windows }: Outage): Outage {
  const wholes = new Map(windows.map(wholeOf).map((each) => [each.id, each]));
  const inOrder = [...wholes.values()].toSorted((one, other) => one.startedAt - other.startedAt);
  return { ...outageOf(provider, inOrder), id };
}
