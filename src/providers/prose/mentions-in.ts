// Owns putting the parts found in a sentence together: which clock goes with which day, zone and other end.
import type { Item, StatedDay } from './item.ts';
import { linkBetween, type Link } from './link-between.ts';
import type { DayMention, Mention, Point } from './mention.ts';

type Linked = { readonly item: Item; readonly link: Link };
type LinkedPoint = { readonly point: Point; readonly link: Link };

/** As far before a time is `between` looked for. */
const REACH = 48;
/** The more a day says, the later it stands here. */
const TELLING: readonly StatedDay['is'][] = [
  'weekday',
  'next',
  'relative',
  'day',
  'yearless',
  'either',
  'date',
];

export function mentionsIn(sentence: string, items: readonly Item[]): (Mention | DayMention)[] {
  const found = clustersOf(sentence, items).flatMap(mentionsOf);
  return items.reduce(withWhole, found);
}

/** Runs of items in which each hangs together with the one before. */
function clustersOf(sentence: string, items: readonly Item[]): Linked[][] {
  const clusters: Linked[][] = [];
  for (const [index, item] of items.entries()) {
    const before = items[index - 1];
    const link = before
      ? linkBetween(
          sentence.slice(before.end, item.start),
          sentence.slice(Math.max(0, before.start - REACH), before.start),
        )
      : 'apart';
    if (link === 'apart') clusters.push([{ item, link }]);
    else clusters.at(-1)?.push({ item, link });
  }
  return clusters;
}

function mentionsOf(cluster: readonly Linked[]): (Mention | DayMention)[] {
  const points = pointsOf(cluster);
  if (points.length === 0) {
    const day = mostTelling(cluster.map(({ item }) => item));
    return day ? [{ kind: 'day', day: day.day, start: day.start, end: day.end }] : [];
  }
  const mentions: Mention[] = [];
  for (let rest = points; rest.length > 0;) {
    const [mention, taken] = nextMention(rest);
    mentions.push(mention);
    rest = rest.slice(taken);
  }
  const length = cluster.map(({ item }) => item).find((item) => item.kind === 'length');
  const last = mentions.at(-1);
  if (length && last) mentions[mentions.length - 1] = lasting(last, length);
  return mentions;
}

/** The mention that these points start with, and how many of them it takes. */
function nextMention(points: readonly LinkedPoint[]): [Mention, number] {
  const [first, ...others] = points.map(({ point }) => point);
  if (!first) throw new Error('There is no point to start with.');
  const isLinked = (index: number, link: Link) => points[index]?.link === link;
  const make = (count: number, to: Point | null, again: Mention['again']): [Mention, number] => {
    const taken = points.slice(0, count).map(({ point }) => point);
    const [start, end] = [
      Math.min(...taken.map((each) => each.start)),
      Math.max(...taken.map((each) => each.end)),
    ];
    // `11:30 PST (19:30 UTC) on 28 February`: a day that stands behind both is said of both.
    const from = again && !to ? { ...first, day: first.day ?? again.from.day } : first;
    return [{ kind: 'time', from, to, again, length: null, start, end }, count];
  };
  const [second = null, third = null, fourth = null] = others;
  if (isLinked(1, 'aside') && second?.zone && first.zone) {
    // 11:30 PST (19:30 UTC) to 20:30 PST (04:30 UTC)
    if (!isLinked(2, 'until')) return make(2, null, { from: second, to: null });
    return isLinked(3, 'aside') ? make(4, third, { from: second, to: fourth }) : make(3, third, null);
  }
  if (!isLinked(1, 'until')) return make(1, null, null);
  // 11:30 to 20:30 PST (19:30 to 04:30 UTC)
  const isAgain = isLinked(2, 'aside') && isLinked(3, 'until') && third !== null;
  return isAgain ? make(4, second, { from: third, to: fourth }) : make(2, second, null);
}

function pointsOf(cluster: readonly Linked[]): LinkedPoint[] {
  const clocks = [...cluster.keys()].filter((index) => cluster[index]?.item.kind === 'clock');
  const leadsWithDay = cluster.slice(0, clocks[0]).some(({ item }) => item.kind === 'day');
  let from = 0;
  return clocks.map((index, order) => {
    const next = clocks[order + 1];
    const until = next === undefined ? cluster.length : endOfPoint(cluster, index, next, leadsWithDay);
    const own = cluster.slice(from, until);
    const between = cluster.slice((clocks[order - 1] ?? index) + 1, index + 1);
    const link = (['until', 'aside'] as const).find((each) => between.some((linked) => linked.link === each));
    from = until;
    return { point: pointOf(own.map(({ item }) => item)), link: link ?? 'same' };
  });
}

/** Where what belongs to the clock at `index` ends: a day in front of the first clock means that days stand in front of theirs. */
function endOfPoint(cluster: readonly Linked[], index: number, next: number, leadsWithDay: boolean): number {
  for (let at = index + 1; at < next; at += 1) {
    const each = cluster[at];
    const isTheirs = each?.item.kind === 'day' || each?.item.kind === 'part';
    if (each?.link === 'until' || (leadsWithDay && isTheirs)) return at;
  }
  return next;
}

function pointOf(items: readonly Item[]): Point {
  const day = mostTelling(items);
  const clock = items.find((item) => item.kind === 'clock');
  if (!clock) throw new Error('A point has a clock.');
  const own = items.filter(({ kind }) => kind !== 'length');
  const part =
    items.find((item) => item.kind === 'part')?.part ??
    items.find((item) => item.kind === 'day' && item.part);
  return {
    clock: clock.clock,
    day: day?.day ?? null,
    part: typeof part === 'object' ? (part.kind === 'day' ? (part.part ?? null) : null) : (part ?? null),
    zone: items.find((item) => item.kind === 'zone')?.zone ?? null,
    start: Math.min(...own.map(({ start }) => start)),
    end: Math.max(...own.map(({ end }) => end)),
  };
}

function mostTelling(items: readonly Item[]): Extract<Item, { kind: 'day' }> | null {
  const days = items.filter((item) => item.kind === 'day');
  return (
    days.toSorted((one, other) => TELLING.indexOf(other.day.is) - TELLING.indexOf(one.day.is))[0] ?? null
  );
}

/** `It lasted 45 minutes`: said of the time before it in the sentence, or else of the one behind it. */
function withWhole(mentions: (Mention | DayMention)[], item: Item): (Mention | DayMention)[] {
  if (item.kind !== 'length' || !item.isWhole) return mentions;
  const times = mentions.filter((each) => each.kind === 'time');
  const owner = times.findLast(({ end }) => end <= item.start) ?? times[0];
  return mentions.map((each) => (each === owner ? lasting(owner, item) : each));
}

function lasting(mention: Mention, { length, start, end }: Extract<Item, { kind: 'length' }>): Mention {
  if (mention.to || mention.length !== null) return mention;
  return { ...mention, length, start: Math.min(mention.start, start), end: Math.max(mention.end, end) };
}
