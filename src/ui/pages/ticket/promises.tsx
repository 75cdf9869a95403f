// Owns what the provider promised, as a list to be ticked off.
import { keptPromises, promiseList, type ListedPromise } from '../../../domain/promise-list.ts';
import type { Ticket } from '../../../domain/ticket.ts';
import { shorten } from '../../../text/quote.ts';
import { sayTime } from '../../../text/time.ts';
import type { Instant } from '../../../time/instant.ts';
import { ask } from '../../data/ask.ts';
import { pageManner, say } from '../../data/manner.ts';

const TEXT = 200;

export function Promises({ ticket, now }: { readonly ticket: Ticket; readonly now: Instant }) {
  const all = promiseList(ticket, keptPromises(ticket), now);
  if (all.length === 0) return null;
  const { id, outage } = ticket;
  const tick = ({ madeAt, text }: ListedPromise) =>
    void ask('note-ticket', { id, outage, events: [{ kind: 'kept', at: now, madeAt, text }] });
  return (
    <>
      <h4>{say('promises')}</h4>
      <ul class="promises">
        {all.map((promise) => (
          <li key={`${promise.madeAt} ${promise.text}`} class={`is-${promise.state}`}>
            <bdi>{shorten(promise.text, TEXT)}</bdi> <span class="muted">{sayState(promise, now)}</span>
            {promise.state !== 'kept' && <button onClick={() => tick(promise)}>{say('promiseTick')}</button>}
          </li>
        ))}
      </ul>
    </>
  );
}

function sayState({ state, dueAt, keptAt }: ListedPromise, now: Instant): string {
  if (keptAt !== null) return say('promiseKept', sayTime(pageManner, keptAt, now));
  if (dueAt === null) return '';
  return say(state === 'overdue' ? 'promiseOverdue' : 'promiseDue', sayTime(pageManner, dueAt, now));
}
