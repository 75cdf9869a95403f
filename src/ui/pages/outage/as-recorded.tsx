// Owns what was recorded of an outage that counts otherwise by the user's word: it is always shown beside it.
import { lastBadAt } from '../../../domain/last-bad-at.ts';
import { sayDurationRange } from '../../../text/duration-range.ts';
import { outageSpan } from '../../../text/outage.ts';
import { quote } from '../../../text/quote.ts';
import { sayRange, sayTime, sayZone } from '../../../text/time.ts';
import { latest, type Instant } from '../../../time/instant.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { OutageView } from '../../data/outage-view.ts';

const NAME = 60;

export function AsRecorded({ view, now }: { readonly view: OutageView; readonly now: Instant }) {
  const { corrections, outage } = view;
  const { standing, whole, parts, isChanged } = corrections;
  if (!isChanged) return null;
  const stated = sayStatedOver(view, now);
  return (
    <div class="as-recorded">
      {standing === 'not-theirs' && <p>{say('outageNotTheirs', quote(outage.provider, NAME))}</p>}
      {parts.map((part) => (
        <p key={part.id}>
          {say('outageCutOff')} <a href={`?id=${encodeURIComponent(part.id)}`}>{sayPart(part, now)}</a>
        </p>
      ))}
      {stated !== null && <p>{stated}</p>}
      <p class="muted">
        {say('outageFirstRecorded', sayRecorded(whole, now))}{' '}
        <a href="#corrections">{say('outageSeeCorrections')}</a>
      </p>
    </div>
  );
}

/** `Tue 2 Apr 10:03–10:09`, or since when. */
function sayPart({ startedAt, endedAt }: OutageView['outage'], now: Instant): string {
  if (endedAt === null) return say('amendedSinceThen', sayTime(pageManner, startedAt, now));
  return sayRange(pageManner, startedAt, endedAt, now);
}

function sayRecorded(recorded: OutageView['outage'], now: Instant): string {
  const { startedAfter, startedAt, endedAfter, endedAt } = recorded;
  const lasted = sayDurationRange(say, outageSpan(recorded, now));
  const zone = sayZone(pageManner, startedAt);
  const started = sayRange(pageManner, startedAfter, startedAt, now);
  if (endedAt === null) return say('recordedSince', lasted, started, zone);
  // Of a second date only what differs is said.
  const ended = sayRange(pageManner, endedAfter, endedAt, now);
  return say('recordedFromTo', lasted, started, ended, zone);
}

/** Of what no check saw end, that the user alone says so; null: it was seen to end, or counts as open. */
function sayStatedOver(
  { outage, corrections: { recorded, standing } }: OutageView,
  now: Instant,
): string | null {
  const { endedAt } = outage;
  if (standing === 'false-alarm' || endedAt === null || recorded.endedAt !== null) return null;
  const lastAt = latest(recorded.startedAt, ...recorded.windows.map(lastBadAt));
  const at = `${sayTime(pageManner, lastAt, now)} ${sayZone(pageManner, lastAt)}`;
  return say(lastAt > endedAt ? 'outageStatedSeen' : 'outageStatedUnseen', at);
}

/** When the user called it so; null: they did not. */
export function falseAlarmAt(
  { corrections: { standing, amended } }: OutageView,
  now: Instant,
): string | null {
  if (standing !== 'false-alarm') return null;
  const said = amended.findLast(
    ({ amendment, takenBackAt }) => amendment.kind === 'false-alarm' && takenBackAt === null,
  );
  return said ? sayTime(pageManner, said.saidAt, now) : null;
}
