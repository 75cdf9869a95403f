// Owns a pattern in words: how often, and at about what time of day.
import type { Pattern } from '../domain/recurrence.ts';
import { days, minutes } from '../time/duration.ts';
import { between, earlier, instant, type Instant } from '../time/instant.ts';
import { formatter } from './local-clock.ts';
import type { Manner } from './say.ts';

/** Counts that have a word of their own. */
const WORDED = 7;

/** `Third time this week at about 03:15`; over a longer time: `4 times in 23 days at about 03:15`. */
export function sayPattern(manner: Manner, { starts, minuteOfDay }: Pattern, now: Instant): string {
  const { say } = manner;
  const clock = sayTimeOfDay(manner, minuteOfDay);
  const lately = starts.filter((at) => at > earlier(now, days(7))).length;
  if (lately >= 3 && lately <= WORDED) return say(`patternWeek_${lately}`, clock);
  const [first = now] = starts;
  return say('patternDays', starts.length, Math.ceil(between(first, now) / days(1)), clock);
}

/** A time of day is no moment: it is written as one of a day without a zone. */
function sayTimeOfDay({ locale }: Manner, minuteOfDay: number): string {
  const format = formatter(locale, 'UTC', { hour: '2-digit', minute: '2-digit' });
  return format.format(instant(minutes(minuteOfDay)));
}
