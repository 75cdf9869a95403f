// Owns logging what the provider answered, or promised.
import { useState } from 'preact/hooks';
import type { ReplyKind, Ticket, TicketEvent } from '../../../domain/ticket.ts';
import { instant, type Instant } from '../../../time/instant.ts';
import { ask } from '../../data/ask.ts';
import { say } from '../../data/manner.ts';
import { AreaField, Field, Problem } from '../../kit/field.tsx';

export type ReplyFormProps = { readonly ticket: Ticket; readonly now: Instant };

const KINDS: readonly (ReplyKind | 'promise')[] = ['human', 'automatic', 'substantive', 'denial', 'promise'];
const MOST = 20_000;

export function ReplyForm({ ticket: { id, outage }, now }: ReplyFormProps) {
  const [kind, setKind] = useState(KINDS[0] ?? 'human');
  const [text, setText] = useState('');
  const [due, setDue] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const log = async () => {
    const event: TicketEvent =
      kind === 'promise'
        ? { kind, at: now, dueAt: dueIn(due), text }
        : { kind: 'reply', at: now, reply: kind, text };
    const noted = await ask('note-ticket', { id, outage, events: [event] });
    setRefusal(noted.ok ? null : noted.problem.message);
    if (noted.ok) setText('');
  };
  return (
    <details class="reply">
      <summary>{say('replyLog')}</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (text.length <= MOST) void log();
        }}
      >
        <Field label={say('replyKind')}>
          {(ties) => (
            <select
              value={kind}
              onChange={({ currentTarget }) =>
                setKind(KINDS.find((each) => each === currentTarget.value) ?? kind)
              }
              {...ties}
            >
              {KINDS.map((each) => (
                <option key={each} value={each}>
                  {each === 'promise' ? say('ticketEvent_promise') : say(`reply_${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <AreaField
          label={say('replyText')}
          problem={text.length > MOST ? say('problem_too_long', MOST) : null}
          area={{ rows: 3, value: text, onInput: ({ currentTarget }) => setText(currentTarget.value) }}
        />
        {kind === 'promise' && (
          <Field label={say('promiseDueAt')}>
            {(ties) => (
              <input
                type="datetime-local"
                value={due}
                onInput={({ currentTarget }) => setDue(currentTarget.value)}
                {...ties}
              />
            )}
          </Field>
        )}
        <div role="alert">{refusal !== null && <Problem text={say('optionsRefused', refusal)} />}</div>
        <p>
          <button>{say('replyLogIt')}</button>
        </p>
      </form>
    </details>
  );
}

/** By this computer's clocks on walls; null: nothing was chosen. */
function dueIn(typed: string): Instant | null {
  const at = Date.parse(typed);
  return Number.isNaN(at) ? null : instant(at);
}
