// Owns what a provider says of time that nobody watched, in one sentence that keeps the two apart.
import { current } from '../../../domain/thread.ts';
import { quoteCode } from '../../../text/provider-code.ts';
import { quote } from '../../../text/quote.ts';
import { sayTime, sayTimes, sayZone } from '../../../text/time.ts';
import type { Instant } from '../../../time/instant.ts';
import type { Absence } from '../../data/absence.ts';
import { pageManner, say } from '../../data/manner.ts';
import { WORD } from './say-page.ts';

/** `Not observed by us 22:10–07:02. By their word: 02:10–03:40 EDT, “resolved”.` */
export function sayAbsence({ thread, from, to, unwatched }: Absence, now: Instant): string {
  const range = (start: Instant, end: Instant, today: Instant) =>
    say('timeRange', ...sayTimes(pageManner, start, end, today));
  const ours = unwatched.map((gap) => range(gap.from, gap.to, now)).join(say('stripJoin'));
  // A date that was just said need not be said again.
  const today = unwatched[0]?.from ?? now;
  const theirs = to === null ? say('theirsSince', sayTime(pageManner, from, today)) : range(from, to, today);
  const { state, title } = current(thread.heads).content;
  const word = state.word === '' ? quote(title, WORD) : quoteCode(state.word, WORD);
  return say('absenceSays', ours, word, theirs, sayZone(pageManner, from));
}
