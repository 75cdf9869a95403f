// Owns what a provider promised, as a list to be ticked off.
import { between, type Instant } from '../time/instant.ts';
import type { Duration } from '../time/duration.ts';
import type { Ticket } from './ticket.ts';

/** `open` nothing is late yet, or no time was named · `kept` the user ticked it off · `overdue` its time has passed. */
export type PromiseState = 'open' | 'kept' | 'overdue';

/** The user says that a promise was kept. It is told by the moment at which it was made, and by its words. */
export type KeptPromise = { readonly madeAt: Instant; readonly text: string; readonly keptAt: Instant };

export type ListedPromise = {
  readonly madeAt: Instant;
  readonly text: string;
  /** Null: they named no time. */
  readonly dueAt: Instant | null;
  readonly keptAt: Instant | null;
  readonly state: PromiseState;
  /** How far past its time it is, or was when it was kept; null: not at all. */
  readonly lateBy: Duration | null;
};

/** Those that the user ticked off. */
export function keptPromises({ events }: Pick<Ticket, 'events'>): KeptPromise[] {
  return events.flatMap((event) =>
    event.kind === 'kept' ? [{ madeAt: event.madeAt, text: event.text, keptAt: event.at }] : [],
  );
}

/** What is overdue first, then what is due soonest; what was kept stands last. */
export function promiseList(
  { events }: Pick<Ticket, 'events'>,
  kept: readonly KeptPromise[],
  now: Instant,
): ListedPromise[] {
  return events
    .flatMap((event): ListedPromise[] => {
      if (event.kind !== 'promise') return [];
      const { at: madeAt, dueAt, text } = event;
      const keptAt = kept.find((each) => each.madeAt === madeAt && each.text === text)?.keptAt ?? null;
      const until = keptAt ?? now;
      const isLate = dueAt !== null && until > dueAt;
      const unkept = isLate ? 'overdue' : 'open';
      return [
        {
          ...{ madeAt, text, dueAt, keptAt },
          state: keptAt === null ? unkept : 'kept',
          lateBy: isLate ? between(dueAt, until) : null,
        },
      ];
    })
    .toSorted((one, other) => rank(one) - rank(other) || dueTime(one) - dueTime(other));
}

function rank({ state }: ListedPromise): number {
  return ['overdue', 'open', 'kept'].indexOf(state);
}

/** Those without a time come after those with one. */
function dueTime({ dueAt }: ListedPromise): number {
  return dueAt ?? Number.MAX_SAFE_INTEGER;
}
