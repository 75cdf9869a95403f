// Owns the user's notes about an outage: those beside their letters, and those on top of the record.
import type { Amended } from './amendment.ts';
import { notesIn, type Note, type Ticket } from './ticket.ts';

/** By what they are about, oldest first. What was taken back is left out. */
export function ownNotes(tickets: readonly Ticket[], amended: readonly Amended[]): Note[] {
  const own = amended.flatMap(({ saidAt, takenBackAt, amendment }): Note[] =>
    amendment.kind === 'note' && takenBackAt === null
      ? [{ at: amendment.at, text: amendment.text, writtenAt: saidAt }]
      : [],
  );
  return [...notesIn(tickets), ...own].toSorted((one, other) => one.at - other.at);
}
