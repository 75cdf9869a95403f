// Owns the question after a letter was handed over: only the user knows whether it was sent, and what its number is.
import { useState } from 'preact/hooks';
import type { OutageId } from '../../../domain/outage.ts';
import { lastSentAt, type Ticket } from '../../../domain/ticket.ts';
import type { Instant } from '../../../time/instant.ts';
import { ask } from '../../data/ask.ts';
import { say } from '../../data/manner.ts';
import { InputField, Problem } from '../../kit/field.tsx';

export type SentQuestionProps = {
  /** What was handed over. */
  readonly text: string;
  readonly outage: OutageId;
  /** The one that it goes with; null: it is the first letter of another. */
  readonly ticket: Ticket | null;
  readonly now: Instant;
  readonly onDone: () => void;
};

const NUMBER = 60;

export function SentQuestion({ text, outage, ticket, now, onDone }: SentQuestionProps) {
  const [number, setNumber] = useState(ticket?.number ?? '');
  const [refusal, setRefusal] = useState<string | null>(null);
  const isTooLong = number.length > NUMBER;
  const note = async () => {
    const kind = lastSentAt(ticket ? [ticket] : []) === null ? 'opened' : 'sent';
    const noted = await ask('note-ticket', {
      ...{ id: ticket?.id ?? crypto.randomUUID(), outage, events: [{ kind, at: now, text }] },
      number: number.trim() || null,
    });
    if (noted.ok) onDone();
    else setRefusal(noted.problem.message);
  };
  return (
    <form
      class="call sent"
      noValidate
      aria-label={say('ticketSentQuestion')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isTooLong) void note();
      }}
    >
      <b>{say('ticketSentQuestion')}</b>
      <InputField
        label={say('ticketSentNumber')}
        problem={isTooLong ? say('problem_too_long', NUMBER) : null}
        input={{
          name: 'number',
          value: number,
          dir: 'ltr',
          onInput: ({ currentTarget }) => setNumber(currentTarget.value),
        }}
      />
      <p class="buttons">
        <button class="primary" data-do="sent">
          {say('ticketSentYes')}
        </button>
        <button type="button" onClick={onDone}>
          {say('ticketSentNo')}
        </button>
      </p>
      <div role="alert">{refusal !== null && <Problem text={say('optionsRefused', refusal)} />}</div>
    </form>
  );
}
