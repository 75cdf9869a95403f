// Owns which of several tickets about one outage goes on.
import type { Ticket } from '../../../domain/ticket.ts';

/** The ticket that goes on, where there are several: the one that was opened last. */
export function currentTicket(tickets: readonly Ticket[]): Ticket | null {
  const openedAt = ({ events }: Ticket) => events[0]?.at ?? 0;
  return tickets.toSorted((one, other) => openedAt(other) - openedAt(one))[0] ?? null;
}
