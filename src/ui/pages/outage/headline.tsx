// Owns the headline of an outage: how long at the least and at the most, of what, from when to when, and what worked.
import { sayDurationRange } from '../../../text/duration-range.ts';
import { outageSpan } from '../../../text/outage.ts';
import { quote } from '../../../text/quote.ts';
import { sayRange, sayZone } from '../../../text/time.ts';
import type { Instant } from '../../../time/instant.ts';
import { toIsoOffset, offsetAt } from '../../../time/wall-clock.ts';
import { pageManner, say } from '../../data/manner.ts';
import { Problem } from '../../kit/field.tsx';
import type { OutageView } from '../../data/outage-view.ts';
import { AsRecorded, falseAlarmAt } from './as-recorded.tsx';
import { sayWhen } from '../../data/say-when.ts';

const NAME = 60;
const MOST_NAMES = 8;

export function Headline({ view, now }: { readonly view: OutageView; readonly now: Instant }) {
  const { outage, watched, lanes, unverifiedUntil } = view;
  const { startedAfter, startedAt, endedAfter, endedAt } = outage;
  const alarmAt = falseAlarmAt(view, now);
  const lasted = sayDurationRange(say, outageSpan(outage, now));
  const started = sayRange(pageManner, startedAfter, startedAt, now);
  const zone = say(
    'outageZone',
    sayZone(pageManner, startedAt),
    toIsoOffset(offsetAt(pageManner.zone, startedAt)).replace('-', '\u2212'),
  );
  const names = outage.targets.map(
    (id) => watched.find(({ target }) => target.id === id)?.target.name ?? '?',
  );
  return (
    <>
      {alarmAt === null ? (
        <>
          <h1>{say(endedAt === null ? 'outageLasts' : 'outageLasted', lasted)}</h1>
          <p>
            {endedAt === null
              ? say('outageSince', started, zone)
              : say('outageFromTo', started, sayRange(pageManner, endedAfter, endedAt, now), zone)}
          </p>
        </>
      ) : (
        <>
          <h1>{say('outageFalseAlarm')}</h1>
          <p>{say('outageFalseAlarmSaid', alarmAt)}</p>
        </>
      )}
      <AsRecorded view={view} now={now} />
      <p>{say('outageAffected', sayList(names), outage.provider)}</p>
      {lanes.works.length > 0 && (
        <p class="muted">{say(endedAt === null ? 'outageWorks' : 'outageWorked', sayList(lanes.works))}</p>
      )}
      {unverifiedUntil !== null && (
        <Problem text={say('backupUnverifiedRecord', sayWhen(unverifiedUntil, now))} />
      )}
    </>
  );
}

function sayList(names: readonly string[]): string {
  const shown = names
    .slice(0, MOST_NAMES)
    .map((name) => quote(name, NAME))
    .join(say('stripJoin'));
  return names.length > MOST_NAMES ? say('namesAndMore', shown, names.length - MOST_NAMES) : shown;
}
