// Owns a provider's page as a whole in one sentence: its headline, or what it lists where it has none.
import { quoteCode } from '../../../text/provider-code.ts';
import { quote } from '../../../text/quote.ts';
import type { ReportRow } from '../../../store/schema.ts';
import { say } from '../../data/manner.ts';

/** Their words, in characters. */
export const WORD = 60;

/** What cannot be read any more is told of the time when it could. */
export function sayPage(report: ReportRow, isStale: boolean): string {
  return say(isStale ? 'pageShowed' : 'pageShows', sayShown(report));
}

function sayShown({ headline, components, overall }: ReportRow): string {
  if (headline) {
    // A code of theirs is no word to quote.
    if (headline.word.trim() === '' || headline.word === headline.is) return say(`pageState_${headline.is}`);
    return say(headline.is === 'none' ? 'pageGreen' : 'pageWord', quote(headline.word, WORD));
  }
  const worse = components.find(({ status }) => status.is !== 'operational');
  if (worse) return say('pageComponent', quote(worse.name, WORD), quoteCode(worse.status.word, WORD));
  return say(`pageState_${overall}`);
}
