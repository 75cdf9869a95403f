// Owns what the rows about deriving windows run, in Node and in the extension alike.
import { advance } from '../../../src/domain/advance.ts';
import { EMPTY_MEMORY } from '../../../src/domain/memory.ts';
import { remember } from '../../../src/domain/remember.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { encodeOutcome } from '../../../src/domain/outcome.ts';
import { POLICY } from '../../../src/domain/policy.ts';
import { UNOBSERVED, type TargetState } from '../../../src/domain/target-state.ts';
import { minutes } from '../../../src/time/duration.ts';
import { CHECKS_A_DAY, checksOf, W1 } from '../workload.ts';
import { observationOf } from './observations.ts';

const MINUTE = 60_000;
const EVERY = minutes(1);
const DAYS_A_YEAR = 365;

export type Derived = { readonly derivingMs: number; readonly summingMs: number; readonly windows: number };

/** Windows of the workload, derived a round at a time as the store does it, against the sum of its outcome codes. */
export async function deriveWindows({ days }: { days: number }): Promise<Derived> {
  const sources = Array.from({ length: W1.sites }, (_, site) => checksOf(site));
  let memory = EMPTY_MEMORY;
  const total = { derivingMs: 0, summingMs: 0, windows: 0 };
  for (let day = 0; day < days; day += 1) {
    const rounds = Array.from({ length: CHECKS_A_DAY }, (_, minute) => {
      const at = W1.from + (day * CHECKS_A_DAY + minute) * MINUTE;
      return sources.map((next, site) => observationOf(site, at, next()));
    });
    const codes = Uint8Array.from(rounds.flat().map(({ verdict }) => encodeOutcome(verdict)));
    let begun = performance.now();
    for (const observations of rounds) {
      const after = remember(memory, { observations, checkEveryOf: () => EVERY, policy: POLICY });
      memory = after.memory;
      for (const { kind } of after.events) if (kind === 'window-opened') total.windows += 1;
    }
    total.derivingMs += performance.now() - begun;
    begun = performance.now();
    total.windows += Math.min(0, sumOf(codes));
    total.summingMs += performance.now() - begun;
  }
  return total;
}

function sumOf(column: Uint8Array): number {
  let sum = 0;
  for (let index = 0; index < column.length; index += 1) sum += column[index] ?? 0;
  return sum;
}

/** Milliseconds of `count` times one more observation, after a history of so many days. */
export async function oneMore({ days, count }: { days: number; count: number }): Promise<number> {
  const { state, next } = historyOf(days);
  const begun = performance.now();
  let touched = 0;
  for (let times = 0; times < count; times += 1) touched += advance(state, next, EVERY, POLICY)[1].length;
  const wallMs = performance.now() - begun;
  if (touched < 0) throw new Error('unreachable');
  return wallMs;
}

const histories = new Map<number, { state: TargetState; next: Observation }>();

function historyOf(days: number): { state: TargetState; next: Observation } {
  const known = histories.get(days);
  if (known) return known;
  // Backwards from one end, so that both histories end in the same hours.
  const source = checksOf(0);
  let state = UNOBSERVED;
  const first = (DAYS_A_YEAR - days) * CHECKS_A_DAY;
  for (let minute = 0; minute < DAYS_A_YEAR * CHECKS_A_DAY; minute += 1) {
    const observation = observationOf(0, W1.from + minute * MINUTE, source());
    if (minute >= first) [state] = advance(state, observation, EVERY, POLICY);
  }
  const next = observationOf(0, W1.from + DAYS_A_YEAR * CHECKS_A_DAY * MINUTE, {
    ...source(),
    trouble: null,
  });
  const made = { state, next };
  histories.set(days, made);
  return made;
}
