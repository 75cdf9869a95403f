// Owns what of a stretch nobody watched, target by target, each part with its reason. Pure.
import { groupBy } from '../base/group-by.ts';
import type { SilenceReason } from '../domain/silence.ts';
import { seconds, sum, type Duration } from '../time/duration.ts';
import { earliest, type Instant } from '../time/instant.ts';
import { intersectAll, intersection, lengthOf, subtractAll, union, type Interval } from '../time/interval.ts';
import type { DowntimeLog, LogRow } from './downtime-log.ts';

export type Unwatched = Interval & {
  /** `not-watched`: before it was first looked at, or after it was removed. */
  readonly reason: SilenceReason | 'not-watched';
};

/** Of what has been of the stretch, by start. Together they are all that is not observed in it. */
export function unwatchedOf(
  { gaps, unobserved }: LogRow,
  log: Pick<DowntimeLog, 'whole' | 'now'>,
): Unwatched[] {
  const { from } = log.whole;
  const to = earliest(log.whole.to, log.now);
  if (from >= to) return [];
  const told = gaps.flatMap((gap): Unwatched[] => {
    const part = intersection(gap, { from, to });
    return part ? [{ ...part, reason: gap.reason }] : [];
  });
  const rest = subtractAll(intersectAll([{ from, to }], union(unobserved)), told);
  const outside = rest.map((part): Unwatched => ({ ...part, reason: 'not-watched' }));
  return [...told, ...outside].sort((one, other) => one.from - other.from);
}

export type SharedSilence = Unwatched & { readonly rows: readonly LogRow[] };

/** The same of all targets: a stretch that several of them share to the second, for one reason, is one. */
export function sharedSilences(log: DowntimeLog): SharedSilence[] {
  const all = log.rows.flatMap((row) => unwatchedOf(row, log).map((part) => ({ ...part, row })));
  const second = (at: Instant) => Math.floor(at / seconds(1));
  const groups = groupBy(all, ({ from, to, reason }) => `${second(from)} ${second(to)} ${reason}`);
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { from, to, reason } = first;
      return [{ from, to, reason, rows: group.map(({ row }) => row) }];
    })
    .sort((one, other) => one.from - other.from);
}

/** How long, by reason, of all targets together; the longest first. */
export function unwatchedTotals(log: DowntimeLog): [Unwatched['reason'], Duration][] {
  const all = log.rows.flatMap((row) => unwatchedOf(row, log));
  return [...groupBy(all, ({ reason }) => reason)]
    .map(([reason, parts]): [Unwatched['reason'], Duration] => [reason, sum(parts.map(lengthOf))])
    .sort(([, one], [, other]) => other - one);
}
