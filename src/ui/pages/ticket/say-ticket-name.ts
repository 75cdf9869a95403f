// Owns what a ticket is called: by its number at the provider, where it has one.
import { lastSentAt, type Ticket } from '../../../domain/ticket.ts';
import { say } from '../../data/manner.ts';

export function sayTicketName(ticket: Ticket): string {
  if (ticket.number !== null) return say('ticketNumber', ticket.number);
  return say(lastSentAt([ticket]) === null ? 'ticketNotSent' : 'ticketUnnumbered');
}
