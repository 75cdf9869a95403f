// Owns a provider's page as a whole in one sentence: its headline, or what it lists where it has none.
import { quote } from '../../../text/quote.ts';
import type { ReportRow } from '../../../store/schema.ts';
import { say } from '../../data/manner.ts';

/** Their words, in characters. */
export const WORD = 60;

export function sayPage({ headline, components, overall }: ReportRow): string {
  if (headline) {
    if (headline.word.trim() === '') return say(`pageIs_${headline.is}`);
    return say(headline.is === 'none' ? 'pageGreen' : 'pageSays', quote(headline.word, WORD));
  }
  const worse = components.find(({ status }) => status.is !== 'operational');
  if (worse) return say('pageComponent', quote(worse.name, WORD), quote(worse.status.word, WORD));
  return say(`pageIs_${overall}`);
}
