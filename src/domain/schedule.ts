// Owns when a target is due: computed from what is stored, never counted.
import { hours, milliseconds, minutes, seconds, type Duration } from '../time/duration.ts';
import { between, instant, later, latest, type Instant } from '../time/instant.ts';
import { POLICY, TROUBLED_EVERY } from './policy.ts';
import { retryAfter } from './retry-after.ts';
import type { Target } from './target.ts';
import { isTroubled, stageOf, type TargetState } from './target-state.ts';

/**
 * Checks happen on a grid of half minutes, so that one wake serves every target. Each installation has its own phase
 * in the grid: a million of them must not knock in the same second.
 */
export type Grid = { readonly phase: Duration };

const SLOT = seconds(30);
/** An alarm may ring a moment early. */
const EARLY = seconds(1);
const WORTH_WAITING = seconds(5);

function slotOf(at: Instant, grid: Grid): number {
  return Math.floor((at - grid.phase + EARLY) / SLOT);
}

function slotStart(slot: number, grid: Grid): Instant {
  return instant(slot * SLOT + grid.phase);
}

/** The slot in which the target is due next. */
function dueSlot(target: Target, state: TargetState, lastStartedAt: Instant, grid: Grid): number {
  const last = slotOf(lastStartedAt, grid);
  if (isTroubled(state)) return last + TROUBLED_EVERY / SLOT;
  return last + Math.max(1, Math.round(target.checkEvery / SLOT)) + spread(target, last);
}

/** ±10 % of intervals of five minutes or more, so that targets which were added together drift apart. */
function spread(target: Target, slot: number): number {
  if (target.checkEvery < minutes(5)) return 0;
  const most = Math.floor((target.checkEvery / SLOT) * 0.1);
  return ((target.id * 7919 + slot * 31) % (2 * most + 1)) - most;
}

/** What the schedule knows of a target: its settings, its state, and when it was last tried, with or without result. */
export type Scheduled = {
  readonly target: Target;
  readonly state: TargetState;
  readonly lastTriedAt: Instant | null;
  /** The server asked us to stay away until then; null: it did not. */
  readonly heldUntil: Instant | null;
};

/** Whether the target is due at `now`. After a clock that ran backwards everything is. */
export function isDue(
  { target, state, lastTriedAt, heldUntil }: Scheduled,
  now: Instant,
  grid: Grid,
): boolean {
  if (target.pausedSince !== null || (heldUntil !== null && now < heldUntil)) return false;
  if (lastTriedAt === null || lastTriedAt > later(now, EARLY)) return true;
  return slotOf(now, grid) >= dueSlot(target, state, lastTriedAt, grid);
}

/** When to wake next: the first slot in which anything is due; null: never. */
export function nextWakeAt(all: readonly Scheduled[], now: Instant, grid: Grid): Instant | null {
  let soonest: Instant | null = null;
  for (const each of all) {
    if (each.target.pausedSince !== null) continue;
    const due = each.lastTriedAt === null ? now : wakeFor(each, each.lastTriedAt, now, grid);
    const at = latest(due, each.heldUntil ?? due);
    if (soonest === null || at < soonest) soonest = at;
  }
  return soonest;
}

function wakeFor({ target, state }: Scheduled, lastTriedAt: Instant, now: Instant, grid: Grid): Instant {
  const slot = Math.max(dueSlot(target, state, lastTriedAt, grid), slotOf(now, grid) + 1);
  return slotStart(slot, grid);
}

/**
 * When to begin a pass that is due at `now`: a moment later where a streak is a moment short of being long enough to be
 * believed, because a check that comes a moment too soon would cost a whole slot. A check may have begun some seconds after
 * its pass: behind another one of the same host that hung.
 */
export function passAt(states: readonly TargetState[], now: Instant): Instant {
  let at = now;
  for (const state of states) {
    const confirmable = confirmableAt(state);
    if (confirmable !== null && between(now, confirmable) < WORTH_WAITING) at = latest(at, confirmable);
  }
  return at;
}

/** When the current streak becomes long enough to be believed; null: nothing is to be confirmed. */
function confirmableAt(state: TargetState): Instant | null {
  const run = state.runs.at(-1);
  const stage = stageOf(state);
  if (!run || (stage !== 'failing' && stage !== 'recovering')) return null;
  const { spanning } = stage === 'failing' ? POLICY.downAfter : POLICY.upAfter;
  return later(run.first.startedAt, milliseconds(spanning + 50));
}

const LEAST_HOLD = seconds(10);
const MOST_HOLD = hours(1);

/**
 * Until when a server that answered 429 is left alone: as it asks in `Retry-After`, at least twice the usual interval, at
 * most an hour: hostile values exist.
 */
export function holdUntil(target: Target, now: Instant, asked: string | undefined): Instant {
  const wanted = Math.max(retryAfter(asked, now), 2 * target.checkEvery, LEAST_HOLD);
  return later(now, milliseconds(Math.min(wanted, MOST_HOLD)));
}
