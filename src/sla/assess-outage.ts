// Owns what a contract owes for one outage: an assessment of each period that it reaches into.
import type { Interval } from '../time/interval.ts';
import { assess, type Assessment } from './assess.ts';
import { periodAt } from './period.ts';
import type { Profile } from './profile.ts';
import type { SlaEvidence } from './sla-evidence.ts';

/** At least one, by time. Throws where the zone of the profile is none. */
export function assessOutage(
  profile: Profile,
  { from, to }: Interval,
  evidence: SlaEvidence,
): [Assessment, ...Assessment[]] {
  const first = periodAt(profile.period, from);
  const found: [Assessment, ...Assessment[]] = [assess(profile, first, evidence)];
  for (let period = first; period.to < to;) {
    period = periodAt(profile.period, period.to);
    found.push(assess(profile, period, evidence));
  }
  return found;
}

/** The one that earns most for sure, then the one with the most downtime. */
export function weightiest([first, ...others]: readonly [Assessment, ...Assessment[]]): Assessment {
  return others.reduce((best, each) => {
    const more = (each.credit?.least ?? 0) - (best.credit?.least ?? 0);
    return more > 0 || (more === 0 && each.downtime.least > best.downtime.least) ? each : best;
  }, first);
}
