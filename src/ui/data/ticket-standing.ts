// Owns how far the user has come with the provider about one outage. Pure.
import { keptPromises, promiseList } from '../../domain/promise-list.ts';
import { lastSentAt, type Ticket } from '../../domain/ticket.ts';
import type { Instant } from '../../time/instant.ts';

/** `answered`: somebody read it. What a machine answered leaves it `sent`. */
export type TicketStanding =
  | { readonly kind: 'none' }
  | { readonly kind: 'draft' }
  | { readonly kind: 'sent' | 'answered'; readonly number: string | null }
  | {
      readonly kind: 'promised';
      readonly number: string | null;
      readonly dueAt: Instant;
      readonly isOverdue: boolean;
    };

/** Of all tickets about it; what they still owe goes first. */
export function ticketStanding(tickets: readonly Ticket[], hasDraft: boolean, now: Instant): TicketStanding {
  const number = tickets.find((ticket) => ticket.number !== null)?.number ?? null;
  const [owed] = tickets
    .flatMap((ticket) => promiseList(ticket, keptPromises(ticket), now))
    .filter(({ state }) => state !== 'kept')
    .flatMap(({ dueAt, state }) => (dueAt === null ? [] : [{ dueAt, isOverdue: state === 'overdue' }]))
    .sort((one, other) => one.dueAt - other.dueAt);
  if (owed) return { kind: 'promised', number, ...owed };
  const isAnswered = tickets.some(({ events }) =>
    events.some((event) => event.kind === 'reply' && event.reply !== 'automatic'),
  );
  if (isAnswered) return { kind: 'answered', number };
  if (number !== null || lastSentAt(tickets) !== null) return { kind: 'sent', number };
  return hasDraft ? { kind: 'draft' } : { kind: 'none' };
}
