// Owns the ticket: what the user told the provider about an outage, and what came back.
import type { Instant } from '../time/instant.ts';
import type { OutageId } from './outage.ts';

/** `automatic` a machine answered · `human` somebody read it · `substantive` it tells something · `denial` it says that nothing is wrong. */
export type ReplyKind = 'automatic' | 'human' | 'substantive' | 'denial';

export type TicketEvent =
  /** The first letter was handed over. */
  | { readonly kind: 'opened'; readonly at: Instant; readonly text: string }
  /** One more letter. */
  | { readonly kind: 'sent'; readonly at: Instant; readonly text: string }
  | { readonly kind: 'reply'; readonly at: Instant; readonly reply: ReplyKind; readonly text: string }
  /** Something that the provider promised, until `dueAt`; null: it named no time. */
  | {
      readonly kind: 'promise';
      readonly at: Instant;
      readonly dueAt: Instant | null;
      readonly text: string;
    }
  /** What the user saw or tried, before or after the first letter. */
  | { readonly kind: 'note'; readonly at: Instant; readonly text: string }
  /** The user says that it was kept: what was promised then, in these words. */
  | { readonly kind: 'kept'; readonly at: Instant; readonly madeAt: Instant; readonly text: string };

export type Ticket = {
  readonly id: string;
  readonly outage: OutageId;
  /** What the provider calls it; null: not known yet. */
  readonly number: string | null;
  /** Oldest first. */
  readonly events: readonly TicketEvent[];
};

/** What the user saw or tried that no check can see. */
export type Note = {
  readonly at: Instant;
  readonly text: string;
  /** When it was written, where it is about another time. */
  readonly writtenAt?: Instant;
};

/** What the user noted, oldest first. */
export function notesIn(tickets: readonly Ticket[]): Note[] {
  return tickets
    .flatMap(({ events }) => events)
    .flatMap((event) => (event.kind === 'note' ? [{ at: event.at, text: event.text }] : []))
    .toSorted((one, other) => one.at - other.at);
}

/** When something was last handed over to the provider; null: nothing was yet. */
export function lastSentAt(tickets: readonly Ticket[]): Instant | null {
  return tickets
    .flatMap(({ events }) => events)
    .filter(({ kind }) => kind === 'opened' || kind === 'sent')
    .reduce<Instant | null>((last, { at }) => (last === null || at > last ? at : last), null);
}
