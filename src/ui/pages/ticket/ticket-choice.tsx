// Owns the choice of the ticket that a letter goes with, once something was sent: that one goes on unless the user says otherwise.
import { lastSentAt, type Ticket } from '../../../domain/ticket.ts';
import { ANOTHER } from '../../data/current-ticket.ts';
import { say } from '../../data/manner.ts';
import { sayTicketName } from './say-ticket-name.ts';

export type TicketChoiceProps = {
  readonly tickets: readonly Ticket[];
  /** Null: another one, which is still to be begun. */
  readonly chosen: Ticket | null;
  readonly onChoose: (wanted: string) => void;
};

export function TicketChoice({ tickets, chosen, onChoose }: TicketChoiceProps) {
  if (lastSentAt(tickets) === null) return null;
  const all = [...tickets.map(({ id }) => id), ANOTHER];
  return (
    <fieldset class="variants">
      <legend class="muted small">{say('ticketGoesWith')}</legend>
      {all.map((id) => {
        const ticket = tickets.find((each) => each.id === id);
        return (
          <label key={id}>
            <input
              type="radio"
              name="ticket"
              value={id}
              checked={id === (chosen?.id ?? ANOTHER)}
              onChange={() => onChoose(id)}
            />
            <span>{ticket ? sayTicketName(ticket) : say('ticketAnother')}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
