// Owns what became of a ticket: when it was sent, what came back, and what was promised.
import type { TicketEvent } from '../../../domain/ticket.ts';
import { shortenLines } from '../../../text/lines.ts';
import { sayTime } from '../../../text/time.ts';
import { toIso } from '../../../time/instant.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { TicketScene } from '../../data/ticket-scene.ts';
import { Promises } from './promises.tsx';
import { ReplyClockLine } from './reply-clock-line.tsx';
import { ReplyForm } from './reply-form.tsx';
import { sayTicketName } from './say-ticket-name.ts';

const TEXT = 600;

export function TicketStory({ scene }: { readonly scene: TicketScene }) {
  const { tickets, dossier } = scene;
  if (tickets.length === 0) return null;
  return (
    <section aria-labelledby="story">
      <h2 id="story">{say('ticketStory')}</h2>
      {tickets.map((ticket) => (
        <article key={ticket.id} class="ticket">
          <h3>{sayTicketName(ticket)}</h3>
          <ReplyClockLine
            ticket={ticket}
            provider={dossier.outage.provider}
            address={scene.desk.address}
            now={dossier.now}
          />
          <Promises ticket={ticket} now={dossier.now} />
          <ol class="events">
            {ticket.events.map((event, index) => (
              <Event key={index} event={event} scene={scene} />
            ))}
          </ol>
          <ReplyForm ticket={ticket} now={dossier.now} />
        </article>
      ))}
    </section>
  );
}

type EventProps = { readonly event: TicketEvent; readonly scene: TicketScene };

function Event({ event, scene: { dossier } }: EventProps) {
  const isLetter = event.kind === 'opened' || event.kind === 'sent';
  return (
    <li>
      <p>
        <time dateTime={toIso(event.at)}>{sayTime(pageManner, event.at, dossier.now)}</time>
        {say('popupJoin')}
        <b>{sayEvent(event)}</b>
        {event.kind === 'promise' && event.dueAt !== null && (
          <> {say('ticketDue', sayTime(pageManner, event.dueAt, dossier.now))}</>
        )}
      </p>
      {event.text !== '' &&
        (isLetter ? (
          <details>
            <summary>{say('ticketSentText')}</summary>
            <pre dir="auto">{event.text}</pre>
          </details>
        ) : (
          <p class="words">
            <bdi>{shortenLines(event.text, TEXT)}</bdi>
          </p>
        ))}
    </li>
  );
}

function sayEvent(event: TicketEvent): string {
  return event.kind === 'reply' ? say(`reply_${event.reply}`) : say(`ticketEvent_${event.kind}`);
}
