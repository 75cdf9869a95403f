// Owns the question "how wrong is our own clock?", answered by the `Date` headers of servers.
import { milliseconds, seconds, times, type Duration } from '../time/duration.ts';
import { between, earlier, later, type Instant } from '../time/instant.ts';

/** One server's word on the time: how far its clock is ahead of this computer's, and who runs it. */
export type ClockSample = { readonly host: string; readonly provider: string; readonly ahead: Duration };

/** With the moment, and the correction that was in force once it had been heard: only what changes beside that is news. */
export type KnownSample = ClockSample & { readonly correction: Duration; readonly at: Instant };

export type ClockState = {
  /** What is added to this computer's wall clock to get the times that the record holds. */
  readonly correction: Duration;
  /** What each server said last, by host. */
  readonly samples: readonly KnownSample[];
  /** When servers were last compared; null before the first time. */
  readonly checkedAt: Instant | null;
  /** From then on our own clock may have jumped: it showed a hole, and no known server has told the time since. */
  readonly doubtSince: Instant | null;
};

export const UNCHECKED: ClockState = {
  correction: milliseconds(0),
  samples: [],
  checkedAt: null,
  doubtSince: null,
};

/** What this computer's own clocks show of a pass. */
export type Reading = {
  /** The wall clock when the pass began. */
  readonly wall: Instant;
  /** By how much the wall clock outran the steady one during the pass: sleep or a step forward; negative: a step back. */
  readonly drift: Duration;
  /** The last moment of the pass that was surely before that, by the wall clock as it was then. */
  readonly steadyUntil: Instant;
  /** The end of the last pass, in the record's own time, and how often there should be one; null: this is the first. */
  readonly lastTick: { readonly at: Instant; readonly checkEvery: Duration } | null;
};

export type Reckoning = {
  readonly state: ClockState;
  /** By how much this computer's clock was found to have jumped, forward positive; null: it did not. */
  readonly step: Duration | null;
  /** The jump happened earlier: every time in the record after this moment is off by `step`; null: none is. */
  readonly wrongSince: Instant | null;
};

/** `Date` has whole seconds and the network has delays: less than this is no difference. */
const NOTICEABLE = seconds(5);
/** Two clocks of one computer agree much better than that. */
export const DRIFT_SLACK = seconds(2);
/** Where the record goes on after a step back by an unknown amount. */
const NEXT_MOMENT = milliseconds(1);
const INDEPENDENT = 3;
const MAX_SAMPLES = 32;

/** How far a server's clock is ahead, from its `Date` (which was cut to whole seconds) and our own times around it. */
export function aheadBy(serverDate: Instant, sentAt: Instant, receivedAt: Instant): Duration {
  const ours = later(sentAt, times(between(sentAt, receivedAt), 0.5));
  return between(ours, later(serverDate, milliseconds(500)));
}

/**
 * Compares our own clocks with what servers said in this pass, by the wall clock as it is at the end of it.
 *
 * Three independent servers that agree are believed outright. Fewer could be wrong themselves, so their *change* is
 * believed, and only where two of them changed alike, or where our own clock shows a hole or runs backwards. A hole while
 * no server answers stays in doubt until one does. The record itself never runs backwards.
 */
export function reckon(state: ClockState, reading: Reading, samples: readonly ClockSample[]): Reckoning {
  const hole = holeOf(state, reading);
  const late = lateChange(state, samples);
  const change = late ?? changeOf(state, state.samples, samples, hole !== null);
  if (change === null) return withoutServers(state, reading, hole, samples);

  const since = late === null ? null : state.doubtSince;
  const correction = milliseconds(state.correction + change);
  const vouched = since ?? reading.lastTick?.at ?? null;
  const isPossible =
    vouched === null ||
    later(reading.wall, milliseconds(correction + reading.drift)) >= earlier(vouched, NOTICEABLE);
  const isStep = Math.abs(change) > NOTICEABLE && isPossible;
  const known = isStep && since !== null ? rectifySamples(state.samples, since, change) : state.samples;
  const heard = hear(known, reading, samples, isStep ? correction : state.correction);
  // An older doubt stays while somebody who could tell has not been heard again.
  const isSettled = late !== null || !state.samples.some((sample) => isFromBefore(sample, state.doubtSince));
  return {
    state: { ...heard, doubtSince: isSettled ? null : state.doubtSince },
    step: isStep ? milliseconds(0 - change) : null,
    wrongSince: isStep ? since : null,
  };
}

function isFromBefore({ at }: KnownSample, moment: Instant | null): boolean {
  return moment !== null && at <= moment;
}

/** What those say now who were heard before our clock came into doubt; null: nobody does, or there is no doubt. */
function lateChange(state: ClockState, samples: readonly ClockSample[]): Duration | null {
  if (state.doubtSince === null) return null;
  const before = state.samples.filter((sample) => isFromBefore(sample, state.doubtSince));
  return changeOf(state, before, samples, true);
}

/** Who was heard first after the jump was compared with a clock that was wrong already. */
function rectifySamples(
  samples: readonly KnownSample[],
  since: Instant,
  change: Duration,
): readonly KnownSample[] {
  return samples.map((sample) =>
    isFromBefore(sample, since)
      ? sample
      : {
          ...sample,
          at: later(sample.at, change),
          correction: milliseconds(sample.correction + change),
        },
  );
}

/** No server can tell: what our own two clocks show has to do. */
function withoutServers(
  state: ClockState,
  reading: Reading,
  hole: Hole | null,
  samples: readonly ClockSample[],
): Reckoning {
  const step = hole !== null && hole.length < 0 ? hole.length : null;
  const correction = milliseconds(state.correction + (step === null ? 0 : NEXT_MOMENT - step));
  const known =
    samples.length > 0 ? hear(state.samples, reading, samples, correction) : { ...state, correction };
  return {
    state: { ...known, doubtSince: state.doubtSince ?? hole?.from ?? null },
    step,
    wrongSince: null,
  };
}

function hear(
  known: readonly KnownSample[],
  { wall, drift }: Reading,
  samples: readonly ClockSample[],
  correction: Duration,
): Omit<ClockState, 'doubtSince'> {
  const hosts = new Set(samples.map(({ host }) => host));
  const at = later(wall, milliseconds(drift + correction));
  const fresh = samples.map((sample) => ({ ...sample, correction, at }));
  return {
    correction,
    samples: [...fresh, ...known.filter(({ host }) => !hosts.has(host))].slice(0, MAX_SAMPLES),
    checkedAt: at,
  };
}

/** Where our own clock jumps, or shows nothing for too long; a negative length is time that runs backwards. */
type Hole = { readonly from: Instant; readonly length: Duration };

function holeOf({ correction }: ClockState, { wall, drift, steadyUntil, lastTick }: Reading): Hole | null {
  if (Math.abs(drift) > DRIFT_SLACK) return { from: later(steadyUntil, correction), length: drift };
  if (!lastTick) return null;
  const length = between(lastTick.at, later(wall, correction));
  const isHole = length < 0 - NOTICEABLE || length > times(lastTick.checkEvery, 2.5);
  return isHole ? { from: lastTick.at, length } : null;
}

/** How much the correction has to change, by those who are `known`; null where they cannot tell. */
function changeOf(
  { correction }: ClockState,
  known: readonly KnownSample[],
  samples: readonly ClockSample[],
  inDoubt: boolean,
): Duration | null {
  const outright = agreed(samples.map(({ provider, ahead }) => ({ who: provider, value: ahead })));
  if (outright !== null) return milliseconds(outright - correction);
  const changes = samples.flatMap(({ host, ahead }) => {
    const before = known.find((sample) => sample.host === host);
    return before ? [ahead - correction - (before.ahead - before.correction)] : [];
  });
  if (changes.length === 0) return null;
  const middle = median(changes);
  const alike = changes.filter((change) => Math.abs(change - middle) <= NOTICEABLE).length;
  const isBelieved = inDoubt || (alike >= 2 && alike === changes.length);
  return milliseconds(isBelieved ? middle : 0);
}

/** The middle of what three independent voices agree on; null: there are not three, or they do not. */
function agreed(voices: readonly { readonly who: string; readonly value: number }[]): number | null {
  const middle = voices.length === 0 ? 0 : median(voices.map(({ value }) => value));
  const alike = voices.filter(({ value }) => Math.abs(value - middle) <= NOTICEABLE);
  return new Set(alike.map(({ who }) => who)).size >= INDEPENDENT ? middle : null;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}

/** How far this computer's clock is ahead of the servers that were asked; null with no server. */
export function skewOf(state: ClockState): { readonly skew: Duration; readonly servers: number } | null {
  if (state.samples.length === 0) return null;
  const offsets = state.samples.map(({ ahead, correction }) => ahead - correction);
  return {
    skew: milliseconds(0 - median(offsets) - state.correction),
    servers: state.samples.length,
  };
}
