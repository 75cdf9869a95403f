// Owns the provider's own incident, shown before anything is filed: to cite it is worth more than to report it blindly.
import { current, type Thread } from '../../../domain/thread.ts';
import { quote } from '../../../text/quote.ts';
import { sayTime } from '../../../text/time.ts';
import type { Dossier } from '../../../timeline/dossier.ts';
import { pageManner, say } from '../../data/manner.ts';

const TITLE = 120;

export type IncidentFirstProps = { readonly thread: Thread; readonly dossier: Dossier };

export function IncidentFirst({ thread, dossier: { outage, page, now } }: IncidentFirstProps) {
  const { title, url, state } = current(thread.heads).content;
  const place = url ?? page?.url ?? null;
  const readAt = page?.readAt ?? null;
  return (
    <section class="incident" aria-label={say('ticketIncident', outage.provider)}>
      <h2>{say('ticketIncident', outage.provider)}</h2>
      <p>
        <b>{quote(title, TITLE)}</b>
        {state.word !== '' && <> {say('saidState', quote(state.word, TITLE))}</>}
      </p>
      <p class="muted">
        {say('ticketCited')}
        {readAt !== null && <> {say('ticketReadAt', sayTime(pageManner, readAt, now))}</>}
      </p>
      {place !== null && (
        <p>
          <a href={place} target="_blank" rel="noopener noreferrer">
            {say('ticketOpenIncident')}
          </a>
        </p>
      )}
    </section>
  );
}
