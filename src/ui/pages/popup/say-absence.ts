// Owns what a provider says of time that nobody watched, in one sentence that keeps the two apart.
import { current } from '../../../domain/thread.ts';
import { quote } from '../../../text/quote.ts';
import { sayTime, sayTimes, sayZone } from '../../../text/time.ts';
import type { Instant } from '../../../time/instant.ts';
import type { Absence } from '../../data/absence.ts';
import { pageManner, say } from '../../data/manner.ts';
import { WORD } from './say-page.ts';

/** `Not observed by us 22:10–07:02. They say: “resolved”, 02:10–03:40 EDT.` */
export function sayAbsence({ thread, from, to, unwatched }: Absence, now: Instant): string {
  const range = (start: Instant, end: Instant) => say('timeRange', ...sayTimes(pageManner, start, end, now));
  const ours = unwatched.map((gap) => range(gap.from, gap.to)).join(say('stripJoin'));
  const theirs = to === null ? say('theirsSince', sayTime(pageManner, from, now)) : range(from, to);
  const { state, title } = current(thread.heads).content;
  const word = quote(state.word || title, WORD);
  return say('absenceSays', ours, word, theirs, sayZone(pageManner, from));
}
