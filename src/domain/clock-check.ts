// Owns the question "how wrong is our own clock?", answered by the `Date` headers of servers.
import { milliseconds, seconds, times, type Duration } from '../time/duration.ts';
import { between, later, type Instant } from '../time/instant.ts';

/** One server's word on the time: how far its clock is ahead of ours. */
export type ClockSample = { readonly host: string; readonly ahead: Duration };

export type ClockState = {
  /** What is added to this computer's wall clock to get the times that the record holds. */
  readonly correction: Duration;
  /** What each server said last, by host. */
  readonly samples: readonly ClockSample[];
  /** When servers were last compared; null before the first time. */
  readonly checkedAt: Instant | null;
};

export const UNCHECKED: ClockState = { correction: milliseconds(0), samples: [], checkedAt: null };

/** What is known of the moment before: where a step would have to be. */
export type LastTick = { readonly at: Instant; readonly checkEvery: Duration };

export type Reckoning = {
  readonly state: ClockState;
  /** By how much this computer's clock was found to have jumped, forward positive; null: it did not. */
  readonly step: Duration | null;
};

/** `Date` has whole seconds and the network has delays: less than this is no difference. */
const NOTICEABLE = seconds(5);
const INDEPENDENT = 3;
const MAX_SAMPLES = 32;

/** How far a server's clock is ahead, from its `Date` (which was cut to whole seconds) and our own times around it. */
export function aheadBy(serverDate: Instant, sentAt: Instant, receivedAt: Instant): Duration {
  const ours = later(sentAt, times(between(sentAt, receivedAt), 0.5));
  return between(ours, later(serverDate, milliseconds(500)));
}

/**
 * Compares our wall clock at `wall` with what servers said in this pass, and with the last tick.
 *
 * Three servers that agree are believed outright. Fewer could be wrong themselves, so their *change* is believed, and
 * only where our own clock shows a hole or runs backwards: a step of ours moves both by the same amount.
 * Without any server, time that runs backwards is at least kept from running backwards in the record.
 */
export function reckon(
  state: ClockState,
  wall: Instant,
  samples: readonly ClockSample[],
  lastTick: LastTick | null,
): Reckoning {
  const sinceLast = lastTick ? between(lastTick.at, later(wall, state.correction)) : null;
  const discontinuous =
    lastTick !== null && sinceLast !== null && (sinceLast < 0 || sinceLast > times(lastTick.checkEvery, 2.5));
  if (samples.length === 0) {
    if (sinceLast === null || sinceLast + NOTICEABLE > 0) return { state, step: null };
    return { state: { ...state, correction: milliseconds(state.correction - sinceLast) }, step: sinceLast };
  }

  const kept = { samples: mergeSamples(state.samples, samples), checkedAt: later(wall, state.correction) };
  const change = changeOf(state, samples, discontinuous);
  if (change === null || Math.abs(change) <= NOTICEABLE) return { state: { ...state, ...kept }, step: null };
  const correction = milliseconds(state.correction + change);
  return {
    state: { ...kept, correction, checkedAt: later(wall, correction) },
    step: milliseconds(0 - change),
  };
}

/** How much the correction has to change; null where the servers cannot tell. */
function changeOf(
  state: ClockState,
  samples: readonly ClockSample[],
  discontinuous: boolean,
): Duration | null {
  if (samples.length >= INDEPENDENT) {
    return milliseconds(median(samples.map(({ ahead }) => ahead)) - state.correction);
  }
  const changes = samples.flatMap(({ host, ahead }) => {
    const before = state.samples.find((sample) => sample.host === host);
    return before ? [ahead - before.ahead] : [];
  });
  return discontinuous && changes.length > 0 ? milliseconds(median(changes)) : null;
}

function mergeSamples(old: readonly ClockSample[], fresh: readonly ClockSample[]): readonly ClockSample[] {
  const hosts = new Set(fresh.map(({ host }) => host));
  return [...fresh, ...old.filter(({ host }) => !hosts.has(host))].slice(0, MAX_SAMPLES);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}

/** How far this computer's clock is ahead of the servers that were asked; null with no server. */
export function skewOf(state: ClockState): { readonly skew: Duration; readonly servers: number } | null {
  if (state.samples.length === 0) return null;
  return {
    skew: milliseconds(0 - median(state.samples.map(({ ahead }) => ahead))),
    servers: state.samples.length,
  };
}
