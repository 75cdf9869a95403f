// Owns what a contract owes for a period, by what was seen of it: every figure a range, every exclusion named.
import type { Duration } from '../time/duration.ts';
import { latest } from '../time/instant.ts';
import { intersectAll, lengthOf, overlaps, type Interval } from '../time/interval.ts';
import type { ShortNotice } from './announced.ts';
import type { Bounds } from './bounds.ts';
import { claimOf, type Claim } from './claim.ts';
import { countedOf } from './counted.ts';
import { creditOf, type Credit, type Owed } from './credit.ts';
import type { SlaEvidence } from './sla-evidence.ts';
import { totalOf, type Exclusion, type Stretches } from './exclusion.ts';
import { interruptionsOf, type Interruption } from './interruption.ts';
import { partsWithin } from './parts-within.ts';
import type { Period } from './period.ts';
import type { Profile, Term } from './profile.ts';
import { achievedIn, promiseStateOf, type PromiseState } from './promise.ts';
import { reckon } from './reckon.ts';
import { assumptionsOf, unknownTerms, type Assumption } from './unknown-terms.ts';

export type Assessment = {
  readonly profile: Profile;
  readonly period: Period;
  /** Availability, 0..1. What nobody watched counts neither as up nor as down: it widens the range. */
  readonly achieved: Bounds;
  /** Null: nothing is promised in figures. */
  readonly promise: PromiseState | null;
  /** As the contract adds it up, once everything is out that it does not count. */
  readonly downtime: Bounds<Duration>;
  readonly observedFor: Duration;
  /** Availability of the time that was observed alone, 0..1: no contract asks for it. Null: nothing was. */
  readonly achievedWhileObserved: Bounds | null;
  /** Null: no formula is known. A claim asks for its least. */
  readonly credit: Credit | null;
  readonly interruptions: readonly CountedInterruption[];
  readonly exclusions: readonly Exclusion[];
  /** Announced maintenance that counts all the same. */
  readonly tooLate: readonly ShortNotice[];
  /** Null: how to claim is not known. */
  readonly claim: Claim | null;
  /** Whether our figures decide, or only support what the host measures. */
  readonly weight: 'decides' | 'supports';
  readonly unknown: readonly Term[];
  readonly assumed: readonly Assumption[];
};

export type CountedInterruption = Interruption & {
  /** What counts of it, in the period; before the contract rounds anything. */
  readonly counted: Bounds<Duration>;
};

/** `period` is one of the profile's (`periodAt`). Throws where its zone is none. */
export function assess(profile: Profile, period: Period, evidence: SlaEvidence): Assessment {
  const interruptions = interruptionsOf(evidence);
  const inside = interruptions.filter(({ around }) => overlaps(around, period));
  const { left, observed, ...rest } = reckon(profile, period, inside, evidence, period.zone);
  const counts = (stretches: readonly Interval[]) => countedOf(stretches, profile.measure.grain, period.from);
  const downtime = { least: counts(left.certain), most: counts(left.possible) };
  const observedFor = totalOf(observed);
  const seenDown = { least: downtime.least, most: counts(intersectAll(left.possible, observed)) };
  const whole = lengthOf(period);
  const counted = countedIn(inside, left);
  return {
    ...{ profile, period, downtime, observedFor, ...rest },
    achievedWhileObserved: observedFor === 0 ? null : achievedIn(observedFor, seenDown),
    achieved: achievedIn(whole, downtime),
    promise: profile.promisedRatio === null ? null : promiseStateOf(profile.promisedRatio, whole, downtime),
    credit:
      profile.credit &&
      creditOf({
        ...{ formula: profile.credit, terms: profile, whole, downtime },
        ...(profile.credit.of === 'interruption'
          ? begunIn(profile, period, interruptions, evidence)
          : { interruptions: inside, left }),
      }),
    interruptions: counted,
    claim: profile.claim && claimOf(profile.claim, profile.period, period, counted, evidence.now),
    weight: profile.measure.by === 'customer' ? 'decides' : 'supports',
    unknown: unknownTerms(profile),
    assumed: assumptionsOf(profile),
  };
}

function countedIn(interruptions: readonly Interruption[], left: Stretches): CountedInterruption[] {
  const arounds = interruptions.map(({ around }) => around);
  const [certain, possible] = [partsWithin(arounds, left.certain), partsWithin(arounds, left.possible)];
  return interruptions.map((interruption, index) => ({
    ...interruption,
    counted: { least: totalOf(certain[index] ?? []), most: totalOf(possible[index] ?? []) },
  }));
}

/** What goes by interruption has each in full, in the period that it began in. */
function begunIn(
  profile: Profile,
  period: Period,
  all: readonly Interruption[],
  evidence: SlaEvidence,
): Pick<Owed, 'interruptions' | 'left'> {
  const interruptions = all.filter(({ around }) => period.from <= around.from && around.from < period.to);
  const to = latest(period.to, ...interruptions.map(({ around }) => around.to));
  const { left } = reckon(profile, { from: period.from, to }, interruptions, evidence, period.zone);
  return { interruptions, left };
}
