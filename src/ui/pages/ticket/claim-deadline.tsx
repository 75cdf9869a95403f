// Owns until when a credit can be claimed, counting down while the page is open.
import { useEffect, useState } from 'preact/hooks';
import { sayDuration } from '../../../text/duration.ts';
import { sayTime, sayZone } from '../../../text/time.ts';
import { milliseconds, seconds } from '../../../time/duration.ts';
import { between, later, toIso, type Instant } from '../../../time/instant.ts';
import { pageManner, say } from '../../data/manner.ts';
import { pageClock } from '../../data/page-store.ts';

/** `now` is the record's time when the page was read. */
export type ClaimDeadlineProps = { readonly by: Instant; readonly now: Instant };

const REFRESH = seconds(20);

export function ClaimDeadline({ by, now }: ClaimDeadlineProps) {
  const [passed, setPassed] = useState(milliseconds(0));
  useEffect(() => {
    const start = pageClock.wall();
    setPassed(milliseconds(0));
    const timer = setInterval(() => setPassed(between(start, pageClock.wall())), REFRESH);
    return () => clearInterval(timer);
  }, [now]);
  const moment = later(now, passed);
  const isLate = by < moment;
  return (
    <>
      <time dateTime={toIso(by)}>
        {sayTime(pageManner, by, now)} {sayZone(pageManner, by)}
      </time>
      {say('popupJoin')}
      <b>
        {isLate
          ? say('slaPassed', sayDuration(say, between(by, moment)))
          : say('slaLeft', sayDuration(say, between(moment, by)))}
      </b>
    </>
  );
}
