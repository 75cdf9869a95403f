// Owns which of several tickets about one outage a letter goes with.
import type { Ticket } from '../../domain/ticket.ts';
import type { Dossier } from '../../timeline/dossier.ts';
import type { TicketScene } from './ticket-scene.ts';

/** One more ticket about the same outage, which nobody has begun yet. */
export const ANOTHER = 'another';

/** The ticket that goes on unless the user says otherwise: the one that was opened last; null: there is none. */
export function currentTicket(tickets: readonly Ticket[]): Ticket | null {
  return byOpening(tickets).at(-1) ?? null;
}

/** Oldest first. */
export function byOpening(tickets: readonly Ticket[]): Ticket[] {
  const openedAt = ({ events }: Ticket) => events[0]?.at ?? 0;
  return tickets.toSorted((one, other) => openedAt(one) - openedAt(other));
}

/**
 * The scene of the ticket that the user wants: its letters go on from what was sent in it. `wanted` is its id, or
 * `ANOTHER`; null: the user has not said.
 */
export function sceneOfTicket(scene: TicketScene, wanted: string | null): TicketScene {
  if (wanted === ANOTHER) return { ...scene, ticket: null };
  const ticket = scene.tickets.find(({ id }) => id === wanted) ?? currentTicket(scene.tickets);
  return { ...scene, ticket, dossier: { ...scene.dossier, tickets: ticket ? [ticket] : [] } };
}

/** What was sent in this ticket, and nothing else: of one that nobody has begun, nothing. */
export function dossierOfTicket({ dossier, ticket }: TicketScene): Dossier {
  return { ...dossier, tickets: ticket ? [ticket] : [] };
}
