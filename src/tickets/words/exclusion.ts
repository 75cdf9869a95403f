// Owns what a claim says of time that it leaves out: how much, and why, a sentence each.
import { unreachable } from '../../base/unreachable.ts';
import type { Exclusion } from '../../sla/exclusion.ts';
import type { Measure } from '../../sla/profile.ts';
import { seconds } from '../../time/duration.ts';
import type { Interval } from '../../time/interval.ts';
import { sayLength, sayLengths } from './duration.ts';
import { saySpan } from './time.ts';

/** What took less than a second is not spoken of. */
export function sayExclusions(exclusions: readonly Exclusion[], measure: Measure): string[] {
  return exclusions
    .filter(({ took }) => took.most >= seconds(1))
    .map((exclusion) => sayExclusion(exclusion, measure));
}

function sayExclusion({ reason, took, spans }: Exclusion, { longerThan }: Measure): string {
  const length = took.least < seconds(1) ? `up to ${sayLength(took.most)}` : sayLengths(took);
  switch (reason) {
    case 'announced':
      return `${length} in maintenance that you had announced (${saySpans(spans)}).`;
    case 'maintenance-hours':
      return `${length} in the hours in which your terms let you work.`;
    case 'own-work':
      return `${length} during work of my own.`;
    case 'not-theirs':
      return `${length} that I say was not your doing.`;
    case 'before-report':
      return `${length} before I told you of it: your terms count from the report.`;
    case 'not-observed':
      return `${sayLength(took.most)} that nobody watched: nothing is claimed for it, and it counts as up.`;
    case 'still-to-come':
      return 'what is left of the period: it is not over, and counts as up.';
    case 'too-short':
      return `${length} in interruptions of ${sayLength(longerThan)} or less, which your terms do not count.`;
    default:
      return unreachable(reason);
  }
}

/** The first two of them. */
function saySpans(spans: readonly Interval[]): string {
  const rest = spans.length - 2;
  return `${spans.slice(0, 2).map(saySpan).join('; ')}${rest > 0 ? `; ${rest} more` : ''}`;
}
