// Owns a ticket as a lane shows it: what was sent and what came back, and how long nobody had answered. Pure.
import { replyClock } from '../../domain/reply-clock.ts';
import type { Ticket, TicketEvent } from '../../domain/ticket.ts';
import { later, type Instant } from '../../time/instant.ts';
import type { Interval } from '../../time/interval.ts';

/** `receipt`: a machine answered. */
export type TicketMark = { readonly at: Instant; readonly kind: 'letter' | 'answer' | 'receipt' };

export type TicketMarks = {
  /** By time, of all tickets. */
  readonly marks: readonly TicketMark[];
  /** From each ticket's first letter until a human answered it, or until now. */
  readonly waits: readonly (Interval & { readonly isAnswered: boolean })[];
};

export function ticketMarks(tickets: readonly Ticket[], now: Instant): TicketMarks {
  const events = tickets.flatMap((ticket) => ticket.events);
  return {
    marks: events
      .flatMap((event) => {
        const kind = kindOf(event);
        return kind ? [{ at: event.at, kind }] : [];
      })
      .toSorted((one, other) => one.at - other.at),
    waits: tickets.flatMap((ticket) => {
      const clock = replyClock(ticket, now);
      if (!clock) return [];
      const { sentAt, runsFor, answeredAt } = clock;
      return [{ from: sentAt, to: later(sentAt, runsFor), isAnswered: answeredAt !== null }];
    }),
  };
}

function kindOf(event: TicketEvent): TicketMark['kind'] | null {
  switch (event.kind) {
    case 'opened':
    case 'sent':
      return 'letter';
    case 'reply':
      return event.reply === 'automatic' ? 'receipt' : 'answer';
    case 'promise':
      return 'answer';
    case 'note':
    case 'kept':
      return null;
  }
}
