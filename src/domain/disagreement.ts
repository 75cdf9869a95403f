// Owns a provider that disagrees with itself: a page that showed green while an incident of its own was open.
import { intersectAll, union, type Interval } from '../time/interval.ts';
import type { Instant } from '../time/instant.ts';
import { isOver, type Thread, type Version } from './thread.ts';

/**
 * When we saw both at once, as disjoint intervals in order. What was between two readings that differ counts for neither,
 * and what was read last is believed until `until`.
 */
export function disagreements(
  incidents: readonly Thread[],
  page: Thread | null,
  until: Instant,
): readonly Interval[] {
  const green = page?.heads.filter(({ content }) => content.impact?.is === 'none') ?? [];
  const open = incidents
    .filter(({ kind }) => kind === 'incident')
    .flatMap(({ heads, goneAt, leftAt }) =>
      heads
        .filter(({ content }) => !isOver(content.state.is))
        .map((head) => seen(head, goneAt ?? leftAt ?? until)),
    );
  return intersectAll(union(green.map((head) => seen(head, page?.goneAt ?? until))), union(open));
}

function seen({ firstSeenAt, lastSeenAt }: Version<unknown>, until: Instant): Interval {
  return { from: firstSeenAt, to: lastSeenAt ?? until };
}
