// Owns what the people of a story did and heard, as a ticket.
import { denialIn } from '../../src/providers/prose/denial.ts';
import type { Outage, OutageId } from '../../src/domain/outage.ts';
import type { Ticket, TicketEvent } from '../../src/domain/ticket.ts';
import { instant } from '../../src/time/instant.ts';
import { epoch, type Story } from './story.ts';

export type Act = NonNullable<Story['acts']>[number];

/** Whether it is a letter that the user sends. */
export function isLetter({ act }: Act): boolean {
  return act === 'ticket-filed' || act === 'ticket-followup';
}

/** What was written about an outage until then; letters of that very moment are being written. */
export function writtenUntil(story: Story, { id }: Outage, at: number): readonly Ticket[] {
  const acts = (story.acts ?? []).filter((act) => (isLetter(act) ? epoch(act.at) < at : epoch(act.at) <= at));
  const events = acts.flatMap(eventOf);
  return events.length === 0 ? [] : [ticketOf(id, events)];
}

function ticketOf(outage: OutageId, events: readonly TicketEvent[]): Ticket {
  return { id: 'story', outage, number: null, events };
}

function eventOf({ at: iso, act, text = '' }: Act): TicketEvent[] {
  const at = instant(epoch(iso));
  switch (act) {
    case 'note':
      return [{ kind: 'note', at, text }];
    case 'ticket-filed':
      return [{ kind: 'opened', at, text }];
    case 'ticket-followup':
      return [{ kind: 'sent', at, text }];
    case 'ticket-reply':
      return [{ kind: 'reply', at, text, reply: denialIn(text) === null ? 'human' : 'denial' }];
    default:
      return [];
  }
}
