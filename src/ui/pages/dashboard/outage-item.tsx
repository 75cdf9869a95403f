// Owns one outage in the dashboard's list: how long, what failed, from when to when, the ticket, and the provider's word.
import type { FaceState } from '../../../domain/face.ts';
import type { TargetId } from '../../../domain/target.ts';
import { sayDurationRange } from '../../../text/duration-range.ts';
import { sayFailure } from '../../../text/failure.ts';
import { sayFirstWord } from '../../../text/provider-word.ts';
import { shorten } from '../../../text/quote.ts';
import { sayRange, sayTime, sayZone } from '../../../text/time.ts';
import type { Instant } from '../../../time/instant.ts';
import type { BoardTarget } from '../../data/board.ts';
import type { BoardOutage } from '../../data/board-outages.ts';
import type { BoardWord } from '../../data/board-words.ts';
import { pageManner, say } from '../../data/manner.ts';
import { StateIcon } from '../../kit/state-icon.tsx';

const NAME = 60;
const MOST_NAMES = 3;

export type OutageItemProps = {
  readonly outage: BoardOutage;
  readonly targets: ReadonlyMap<TargetId, BoardTarget>;
  /** Null: it has not come yet. */
  readonly word: BoardWord | null;
  readonly now: Instant;
};

export function OutageItem({ outage, targets, word, now }: OutageItemProps) {
  const { id, kind, lasted, failure, provider, isPlanned, ticket } = outage;
  const address = encodeURIComponent(id);
  const range = sayDurationRange(say, lasted);
  return (
    <li class={`outage ${outage.endedAt === null ? 'is-open' : ''}`}>
      <StateIcon state={isPlanned ? 'maintenance' : FACES[kind]} size={18} />
      <div class="outage-what">
        <h3>
          <a href={`/src/ui/pages/outage/index.html?id=${address}`}>
            {outage.endedAt === null ? say(`boardLasts_${kind}`, range) : say(`boardLasted_${kind}`, range)}
          </a>
        </h3>
        <p>
          {sayFailure(say, failure)}
          {isPlanned && <span class="muted"> {say('boardPlanned')}</span>}
        </p>
      </div>
      <div class="outage-where">
        <p>{sayNames(outage, targets)}</p>
        <p class="muted">{shorten(provider, NAME)}</p>
      </div>
      <p class="outage-when">{sayWhen(outage, now)}</p>
      <div class="outage-told">
        <a class={`ticket is-${ticket.kind}`} href={`/src/ui/pages/ticket/index.html?id=${address}`}>
          {sayTicket(ticket, now)}
        </a>
        <p class="muted">{word && sayWord(word)}</p>
      </div>
    </li>
  );
}

const FACES: Readonly<Record<BoardOutage['kind'], FaceState>> = {
  ...{ down: 'down', intermittent: 'down', degraded: 'degraded' },
};

function sayNames({ targets: ids }: BoardOutage, targets: OutageItemProps['targets']): string {
  const names = ids
    .slice(0, MOST_NAMES)
    .map((id) => shorten(targets.get(id)?.name ?? '?', NAME))
    .join(say('stripJoin'));
  return ids.length > MOST_NAMES ? say('namesAndMore', names, ids.length - MOST_NAMES) : names;
}

/** Both bounds of both edges, where they differ in what is said of them. */
function sayWhen({ startedAfter, startedAt, endedAfter, endedAt }: BoardOutage, now: Instant): string {
  const from = sayRange(pageManner, startedAfter, startedAt, now);
  const zone = sayZone(pageManner, startedAt);
  if (endedAt === null) return say('boardSince', from, zone);
  // A date that was just said need not be said again.
  return say('boardFromTo', from, sayRange(pageManner, endedAfter, endedAt, startedAt), zone);
}

function sayTicket(ticket: BoardOutage['ticket'], now: Instant): string {
  if (ticket.kind === 'none' || ticket.kind === 'draft') return say(`boardTicket_${ticket.kind}`);
  const name =
    ticket.number === null ? say('ticketUnnumbered') : say('ticketNumber', shorten(ticket.number, NAME));
  if (ticket.kind !== 'promised') return say(`boardTicket_${ticket.kind}`, name);
  const due = sayTime(pageManner, ticket.dueAt, now);
  return say('boardTicket_promised', name, say(ticket.isOverdue ? 'promiseOverdue' : 'promiseDue', due));
}

function sayWord(word: BoardWord): string {
  if (word.kind === 'acknowledged') return say('boardWord_acknowledged', sayFirstWord(say, word.firstWord));
  return say(`boardWord_${word.kind}`);
}
