// Owns the figures of one target or of many in a stretch of time. Each of them says what it covers. Pure.
import { availabilityRatio, observedOf, totalsOf, type Totals } from '../domain/accounting.ts';
import { interruptionsOf } from '../sla/interruption.ts';
import { milliseconds, sum, type Duration } from '../time/duration.ts';
import { earliest, latest, type Instant } from '../time/instant.ts';
import { intersectAll, lengthOf, union, type Interval } from '../time/interval.ts';
import type { LogRow } from './downtime-log.ts';

export type Figures = {
  /** Of all targets together: an hour at three of them is three hours. */
  readonly totals: Totals;
  /** Share of the observed time, planned work aside, in which they were not down, 0..1; null: nothing was observed. */
  readonly availability: number | null;
  readonly observedFor: Duration;
  /** Share of the time that has been, 0..1; null: none of it has been yet. */
  readonly observedRatio: number | null;
  readonly downFor: DownFor;
};

/**
 * How long at least one of them was down: `least` is what was seen for certain, from first bad to last bad check without
 * what nobody watched, `most` reaches from the last good check before to the first good one after. What nobody watched outside
 * of that is in neither. Of an intermittent window nothing is certain without its raw checks.
 */
export type DownFor = { readonly least: Duration; readonly most: Duration };

/** `now` is in the record's time: what lies after it counts for nothing. */
export function figuresOf(rows: readonly LogRow[], whole: Interval, now: Instant): Figures {
  const been = { from: whole.from, to: latest(whole.from, earliest(whole.to, now)) };
  const totals = addUp(rows.map((row) => totalsOf(been, row)));
  const observedFor = observedOf(totals);
  const beenFor = lengthOf(been) * rows.length;
  return {
    ...{ totals, observedFor },
    availability: availabilityRatio(totals),
    observedRatio: beenFor === 0 ? null : observedFor / beenFor,
    downFor: downFor(rows, been, now),
  };
}

function downFor(rows: readonly LogRow[], been: Interval, now: Instant): DownFor {
  const nothing = { ownWork: [], announced: [], reportedAt: [], now };
  const all = rows.flatMap(({ windows, unobserved }) =>
    windows.length === 0 ? [] : interruptionsOf({ ...nothing, windows, unobserved }),
  );
  const within = (intervals: readonly Interval[]) =>
    sum(intersectAll([been], union(intervals)).map(lengthOf));
  return {
    least: within(all.flatMap(({ certain }) => certain)),
    most: within(all.map(({ around }) => around)),
  };
}

function addUp(all: readonly Totals[]): Totals {
  const total = (part: keyof Totals) => milliseconds(all.reduce((total, each) => total + each[part], 0));
  return {
    up: total('up'),
    degraded: total('degraded'),
    down: total('down'),
    intermittent: total('intermittent'),
    maintenance: total('maintenance'),
    unobserved: total('unobserved'),
  };
}
