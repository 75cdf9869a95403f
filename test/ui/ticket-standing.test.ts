// Owns the tests of how far the user has come with the provider.
import { expect, test } from 'vitest';
import type { OutageId } from '../../src/domain/outage.ts';
import type { Ticket, TicketEvent } from '../../src/domain/ticket.ts';
import { ticketStanding } from '../../src/ui/data/ticket-standing.ts';
import { at } from '../support/watching.ts';

const OPENED: TicketEvent = { kind: 'opened', at: at(0), text: '' };
const reply = (kind: 'automatic' | 'human'): TicketEvent => ({
  kind: 'reply',
  at: at(60),
  reply: kind,
  text: '',
});
const promise = (dueAt: number): TicketEvent => ({
  kind: 'promise',
  at: at(90),
  dueAt: at(dueAt),
  text: 'soon',
});

function ticket(number: string | null, ...events: readonly TicketEvent[]): Ticket {
  return { id: 'one', outage: '1@0' as OutageId, number, events };
}

const now = at(600);

test('a letter that was begun is a draft until something was sent', () => {
  expect(ticketStanding([], false, now)).toEqual({ kind: 'none' });
  expect(ticketStanding([], true, now)).toEqual({ kind: 'draft' });
  const noted = ticket(null, { kind: 'note', at: at(0), text: 'rebooted' });
  expect(ticketStanding([noted], false, now)).toEqual({ kind: 'none' });
  expect(ticketStanding([ticket('7', OPENED)], true, now)).toEqual({ kind: 'sent', number: '7' });
});

test('what a machine answers is no answer', () => {
  expect(ticketStanding([ticket('7', OPENED, reply('automatic'))], false, now).kind).toBe('sent');
  expect(ticketStanding([ticket('7', OPENED, reply('human'))], false, now).kind).toBe('answered');
});

test('what they still owe goes before everything, until the user ticks it off', () => {
  const owing = ticket('7', OPENED, reply('human'), promise(900), promise(300));
  expect(ticketStanding([owing], false, now)).toEqual({
    ...{ kind: 'promised', number: '7', dueAt: at(300), isOverdue: true },
  });
  const kept = ticket('7', OPENED, promise(300), { kind: 'kept', at: at(400), madeAt: at(90), text: 'soon' });
  expect(ticketStanding([kept], false, now)).toEqual({ kind: 'sent', number: '7' });
});
