// Owns virtual time: it stands still while anything is computed, and jumps from timer to timer.
import type { Clock } from '../../src/time/clock.ts';
import { milliseconds } from '../../src/time/duration.ts';
import { instant } from '../../src/time/instant.ts';
import { union } from '../../src/time/interval.ts';
import type { ClockStep, Span } from './story.ts';

type Timer = { readonly at: number; readonly onEnd: () => void };

/**
 * Runs on awake time: a computer that sleeps does not count, so timers wait through its sleep, as they do on Linux and
 * macOS. `true` time is what a perfect clock would show, `wall` what this computer's clock, which may step, shows.
 */
export class VirtualTime {
  #awake = 0;
  #timers: Timer[] = [];
  readonly #start: number;
  readonly #sleeps: readonly Span[];
  readonly #steps: readonly ClockStep[];

  constructor(start: number, sleeps: readonly Span[], steps: readonly ClockStep[]) {
    this.#start = start;
    this.#sleeps = union(sleeps.map(({ from, to }) => ({ from: instant(from), to: instant(to) })));
    this.#steps = steps;
  }

  get true(): number {
    return this.#trueAt(this.#awake);
  }

  get wall(): number {
    const now = this.true;
    return now + this.#steps.filter(({ at }) => at <= now).reduce((sum, { by }) => sum + by, 0);
  }

  clock(): Clock {
    const bornAt = this.#awake;
    return {
      wall: () => instant(this.wall),
      monotonic: () => milliseconds(this.#awake - bornAt),
      startTimer: (length, onEnd) => this.#startTimer(length, onEnd),
    };
  }

  /** The earliest moment, in true time, at which a timer rings; Infinity: there is none. */
  get nextTimer(): number {
    return this.#trueAt(Math.min(...this.#timers.map(({ at }) => at)));
  }

  /** Lets the next timer ring. */
  ringNext(): void {
    const next = this.#timers.reduce((soonest, timer) => (timer.at < soonest.at ? timer : soonest));
    this.#awake = Math.max(this.#awake, next.at);
    this.#timers = this.#timers.filter((timer) => timer !== next);
    next.onEnd();
  }

  /** Passes the time until a moment in true time; timers on the way are forgotten: whoever set them is dead. */
  passTo(moment: number): void {
    this.#timers = [];
    let slept = 0;
    for (const { from, to } of this.#sleeps) if (from < moment) slept += Math.min(to, moment) - from;
    this.#awake = Math.max(this.#awake, moment - this.#start - slept);
  }

  #startTimer(length: number, onEnd: () => void): () => void {
    const timer = { at: this.#awake + length, onEnd };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  #trueAt(awake: number): number {
    let moment = this.#start + awake;
    for (const { from, to } of this.#sleeps) if (moment >= from) moment += to - from;
    return moment;
  }
}
