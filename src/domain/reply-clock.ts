// Owns how long a provider takes to answer: from the first letter until a human did.
import { between, later, type Instant } from '../time/instant.ts';
import { hours, milliseconds, type Duration } from '../time/duration.ts';
import type { Ticket, TicketEvent } from './ticket.ts';

export type ReplyClock = {
  /** When the first letter was handed over. */
  readonly sentAt: Instant;
  /** When a human first answered, whatever they said; null: nobody has. A machine's receipt is no answer. */
  readonly answeredAt: Instant | null;
  /** From the first letter until that answer, or until now. Never negative, however clocks were set. */
  readonly runsFor: Duration;
  /** The last letter that no human has answered since; null: there is none, and nothing is awaited. */
  readonly waitingSinceAt: Instant | null;
  /** When it is time to ask again; null: nothing is awaited. */
  readonly remindAt: Instant | null;
  readonly isReminderDue: boolean;
};

/** Long enough for a first line that is overrun by the same outage. */
export const REMIND_AFTER: Duration = hours(4);

/** Null: nothing was handed over yet. `remindAfter`: of the last letter without an answer. */
export function replyClock(
  { events }: Pick<Ticket, 'events'>,
  now: Instant,
  remindAfter: Duration = REMIND_AFTER,
): ReplyClock | null {
  // Replies are logged when the user gets to it, with the time that the reply has.
  const inOrder = events.toSorted((one, other) => one.at - other.at);
  const first = inOrder.findIndex(isLetter);
  const sentAt = inOrder[first]?.at;
  if (sentAt === undefined) return null;
  const since = inOrder.slice(first);
  const answeredAt = since.find(isAnswer)?.at ?? null;
  const last = since.findLast((event) => isLetter(event) || isAnswer(event));
  const waitingSinceAt = last !== undefined && isLetter(last) ? last.at : null;
  const remindAt = waitingSinceAt === null ? null : later(waitingSinceAt, remindAfter);
  return {
    ...{ sentAt, answeredAt, waitingSinceAt, remindAt },
    runsFor: milliseconds(Math.max(0, between(sentAt, answeredAt ?? now))),
    isReminderDue: remindAt !== null && now >= remindAt,
  };
}

function isLetter({ kind }: TicketEvent): boolean {
  return kind === 'opened' || kind === 'sent';
}

/** A promise is an answer, too: somebody made it. */
function isAnswer(event: TicketEvent): boolean {
  return event.kind === 'promise' || (event.kind === 'reply' && event.reply !== 'automatic');
}
