// Owns announced work in words: whose, when by their word, and how far past its promised end it is.
import type { AnnouncedWork } from '../domain/planned-work.ts';
import { current } from '../domain/thread.ts';
import { between, type Instant } from '../time/instant.ts';
import { sayDuration } from './duration.ts';
import { quote } from './quote.ts';
import type { Manner } from './say.ts';
import { sayTime, sayTimes, sayZone } from './time.ts';

const TITLE = 60;

/** For the tooltip, in one line: it says moments and no lengths, so that it need not change by the minute. */
export function sayWork(manner: Manner, { thread, from, to }: AnnouncedWork, now: Instant): string {
  const [begins, ends] = sayTimes(manner, from ?? now, to ?? now, now);
  return manner.say(
    to === null ? 'tooltipWorkFrom' : 'tooltipWork',
    quote(thread.provider, TITLE),
    begins,
    quote(current(thread.heads).content.title, TITLE),
    ends,
  );
}

/** `02:00–04:00 EDT`, `02:00 EDT, no end promised`. */
export function sayBounds(manner: Manner, { from, to }: AnnouncedWork, now: Instant): string {
  const { say } = manner;
  if (from === null) return say('workWithoutTime');
  const zone = sayZone(manner, from);
  if (to === null) return say('workWithoutEnd', sayTime(manner, from, now), zone);
  return say('workBounds', ...sayTimes(manner, from, to, now), zone);
}

/** Where it stands: `begins in 5 h 12 m`, `to end in 42 m`, `1 h 12 m past its promised end`. */
export function sayStage({ say }: Manner, { from, to }: AnnouncedWork, now: Instant): string {
  if (from !== null && from > now) return say('workBegins', sayDuration(say, between(now, from)));
  if (to === null) return from === null ? '' : say('workRuns', sayDuration(say, between(from, now)));
  return to > now
    ? say('workEnds', sayDuration(say, between(now, to)))
    : say('workOverrun', sayDuration(say, between(to, now)));
}
