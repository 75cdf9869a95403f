// Owns the time axis below strips: both ends, and round hours of the user's day between them.
import { localMinuteOf, sayClock } from '../../text/local-clock.ts';
import { hours, milliseconds, minutes } from '../../time/duration.ts';
import { earlier, later, type Instant } from '../../time/instant.ts';
import { lengthOf, type Interval } from '../../time/interval.ts';
import { pageManner, say } from '../data/manner.ts';

const EVERY = hours(6);
/** Closer to an end than this share of the axis, an hour would run into the end's own words. */
const MARGINS = { start: 0.27, end: 0.2 } as const;

export function Axis({ whole }: { readonly whole: Interval }) {
  return (
    <div class="axis" aria-hidden="true">
      <span>{say('popupAxis24')}</span>
      {ticksOf(whole).map((at) => (
        <span key={at} class="tick" style={{ insetInlineStart: `${(shareOf(at, whole) * 100).toFixed(1)}%` }}>
          {sayClock(pageManner, at)}
        </span>
      ))}
      <span>{say('popupNow')}</span>
    </div>
  );
}

function ticksOf(whole: Interval): Instant[] {
  const sinceMidnight = minutes(localMinuteOf(pageManner.zone, whole.from));
  const intoMinute = milliseconds(whole.from % minutes(1));
  const sinceTick = milliseconds((sinceMidnight % EVERY) + intoMinute);
  const ticks: Instant[] = [];
  for (let at = later(earlier(whole.from, sinceTick), EVERY); at < whole.to; at = later(at, EVERY)) {
    const share = shareOf(at, whole);
    if (share > MARGINS.start && share < 1 - MARGINS.end) ticks.push(at);
  }
  return ticks;
}

function shareOf(at: Instant, whole: Interval): number {
  return (at - whole.from) / lengthOf(whole);
}
