// Owns the feeds of status.aws.amazon.com: one item for each update, with the service and the second in its `guid`.
import type { Incident } from '../../domain/status-report.ts';
import { days } from '../../time/duration.ts';
import { between, type Instant } from '../../time/instant.ts';
import { awsImpactIn, awsState, awsTitle } from './aws-words.ts';
import type { Feed, FeedItem } from './feed.ts';
import { oldestFirst } from './order.ts';
import { plainText } from './plain-text.ts';
import { withoutStale } from './posts.ts';
import type { Part } from './report-of.ts';
import { worstImpact } from './worst.ts';

/** Two updates of the same service further apart than this tell of two events. */
const SILENCE = days(2);

type Update = Incident['updates'][number];
type Told = { readonly item: FeedItem; readonly service: string; readonly at: Update['at'] };

export function isAwsFeed(feed: Feed): boolean {
  const isTheirs = (link: string | null) =>
    /^https?:\/\/(?:status|health)\.aws\.amazon\.com\b/.test(link ?? '');
  return isTheirs(feed.link) || (feed.items.length > 0 && feed.items.every(({ id }) => isTheirs(id)));
}

/** The updates of one service, up to the one that ends them, are one incident. Its id is that of the oldest item there is. */
export function readAwsFeed(feed: Feed, now: Instant): Part {
  const told = oldestFirst(
    feed.items.toReversed().map((item) => ({
      item,
      service: /#(.*)_\d+$/.exec(item.id ?? '')?.[1] ?? '',
      at: item.publishedAt ?? item.updatedAt,
    })),
  );
  const groups: Told[][] = [];
  const running = new Map<string, Told[]>();
  for (const each of told) {
    const group = running.get(each.service);
    if (group && isSameEvent(group.at(-1), each)) group.push(each);
    else {
      const fresh = [each];
      groups.push(fresh);
      running.set(each.service, fresh);
    }
  }
  return { incidents: groups.map(readGroup).map((each) => withoutStale(each, now)), isComplete: true };
}

function isSameEvent(last: Told | undefined, next: Told): boolean {
  if (!last || awsState(last.item.title).is === 'resolved') return false;
  return last.at === null || next.at === null || between(last.at, next.at) <= SILENCE;
}

function readGroup(group: readonly Told[]): Incident {
  const updates = group.map(({ item, at }): Update => ({
    id: item.id,
    at,
    state: awsState(item.title),
    text: plainText(item.body),
  }));
  const title = awsTitle(group[0]?.item.title ?? null);
  const last = updates.at(-1);
  const state = last?.state ?? awsState(null);
  return {
    id: group[0]?.item.id ?? `${title} ${String(updates[0]?.at ?? '')}`.trim(),
    title,
    url: group.at(-1)?.item.link ?? null,
    affected: [group[0]?.service ?? ''].filter((service) => service !== ''),
    updates,
    state,
    impact: worstImpact(group.map(({ item }) => awsImpactIn(item.title))) ?? awsImpactIn(''),
    startedAt: updates[0]?.at ?? null,
    resolvedAt: state.is === 'resolved' ? (last?.at ?? null) : null,
  };
}
