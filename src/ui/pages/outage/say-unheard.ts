// Owns saying that a provider said nothing: only as far as its page was read, for nobody knows of the rest.
import { sayTime } from '../../../text/time.ts';
import type { Instant } from '../../../time/instant.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { OutageView } from '../../data/outage-view.ts';

export function sayUnheard({ theirs, outage }: OutageView, now: Instant): string {
  const { isHeard, believedUntil } = theirs;
  if (!isHeard) return say('figureNotRead');
  if (believedUntil >= (outage.endedAt ?? now)) return say('figureNoWord');
  return say('figureNoWordUntil', sayTime(pageManner, believedUntil, now));
}
