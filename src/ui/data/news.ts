// Owns what there is to say of an outage: how long, what failed, what nobody watched, and what works beside it. Pure.
import { asCorrected, asRecorded } from '../../domain/as-corrected.ts';
import type { Attention } from '../../domain/attention.ts';
import { attentionTo } from '../../domain/attention-to.ts';
import { cutWindows } from '../../domain/cut-windows.ts';
import { failureLabel, type Failure } from '../../domain/failure.ts';
import { markOf, type MarkedOutage } from '../../domain/marked-outage.ts';
import type { Outage } from '../../domain/outage.ts';
import type { SilenceReason } from '../../domain/silence.ts';
import { failedRatio } from '../../domain/tally.ts';
import { allTargets, type Site, type TargetId } from '../../domain/target.ts';
import { seenFor, spanOf, type DowntimeWindow, type WindowKind } from '../../domain/window.ts';
import type { StoredOverview } from '../../store/read/overview.ts';
import { milliseconds, type Duration } from '../../time/duration.ts';
import type { Instant } from '../../time/instant.ts';
import type { Interval } from '../../time/interval.ts';
import type { Row } from './row.ts';

/** The worst first. */
const KINDS: readonly WindowKind[] = ['down', 'intermittent', 'degraded'];

export type News = {
  readonly outage: Outage;
  readonly attention: Attention;
  /** What the user calls maintenance of it; null: nothing. */
  readonly mark: MarkedOutage | null;
  /** Whether the user says that it is a false alarm, or over, while the record has it as open: then it stands here as recorded. */
  readonly isDisputed: boolean;
  /** The worst of its windows. */
  readonly kind: WindowKind;
  /** Targets that it is about now: those still bad, or all of them once it is over. */
  readonly targets: readonly TargetId[];
  /** Null where the user has named no provider. */
  readonly provider: string | null;
  /** Whether somebody watches it: otherwise it is what was seen last. */
  readonly isWatched: boolean;
  /** How much of its longest window was seen to be bad. */
  readonly seenFor: Duration;
  /** How much of that window nobody watched, and why. */
  readonly unobservedFor: Duration;
  readonly reasons: readonly SilenceReason[];
  /** Those of the last checks first, and then the most frequent. */
  readonly failures: readonly { readonly failure: Failure; readonly count: number }[];
  readonly flapping: { readonly failedRatio: number; readonly spells: number } | null;
  /** Names of targets at the same provider that answer well. */
  readonly works: readonly string[];
  /** A target at another provider that answers well; its provider is null where the user has named none. */
  readonly control: { readonly name: string; readonly provider: string | null } | null;
};

/** Outages that go on, the worst first, and of those the newest; if there is none, the last one that ended within `whole` and was not dismissed. */
export function newsOf(stored: StoredOverview, rows: readonly Row[], whole: Interval): News[] {
  const sites = new Map(rows.map(({ site, target }) => [target.id, site]));
  const removed = new Set(
    allTargets(stored.watchlist.sites).flatMap(({ target }) =>
      target.removedAt === null ? [] : [target.id],
    ),
  );
  const { outages, falseAlarms } = asCorrected(
    cutWindows(stored.windows, stored.corrections.amended, stored.gaps).filter(
      ({ target }) => !removed.has(target),
    ),
    (target) => sites.get(target)?.provider ?? '',
    stored.corrections,
  );
  const all = [...outages, ...falseAlarms];
  const disputed = all.filter((each) => falseAlarms.includes(each) || isOver(each)).map(asRecorded);
  const open = [...outages.filter((each) => !isOver(each)), ...disputed]
    .filter(({ endedAt }) => endedAt === null)
    .toReversed();
  const attentionOf = (outage: Outage) => attentionTo(outage, stored.attentions);
  const over = outages.findLast(
    (outage) => (outage.endedAt ?? 0) >= whole.from && attentionOf(outage).dismissedAt === null,
  );
  const told = open.length > 0 || !over ? open : [over];
  const pieces = told.map((outage) => ({
    ...pieceOf(outage, attentionOf(outage), stored, rows, whole.to),
    isDisputed: disputed.includes(outage),
  }));
  return pieces.sort(
    (one, other) =>
      Number(one.isDisputed) - Number(other.isDisputed) ||
      KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind),
  );
}

function isOver({ endedAt }: Outage): boolean {
  return endedAt !== null;
}

function pieceOf(
  outage: Outage,
  attention: Attention,
  stored: StoredOverview,
  rows: readonly Row[],
  now: Instant,
): Omit<News, 'isDisputed'> {
  const about = outage.windows.filter(({ endedAt }) => endedAt === null || outage.endedAt !== null);
  const targets = [...new Set(about.map(({ target }) => target))];
  const own = rows.filter(({ target }) => targets.includes(target.id));
  const main = longest(about, now);
  const seen = seenOf(main, rows, now);
  const site = own[0]?.site;
  const good = rows.filter(
    ({ target, health }) => health.kind === 'up' && !health.suspect && !outage.targets.includes(target.id),
  );
  const control = good.find((row) => row.site.provider !== outage.provider);
  return {
    ...{ outage, attention, targets },
    mark: markOf(outage, stored.corrections.marked),
    kind: worstKind(about),
    provider: site ? namedProvider(site) : null,
    isWatched: own.some(({ health }) => health.kind !== 'unknown'),
    seenFor: seen,
    unobservedFor: milliseconds(Math.max(0, spanOf(main, now).least - seen)),
    reasons: reasonsOf(main, stored, rows, now),
    failures: failuresOf(about),
    flapping:
      main.kind === 'intermittent' ? { failedRatio: failedRatio(main.tally), spells: main.spells } : null,
    works: good.filter((row) => row.site.provider === outage.provider).map(({ target }) => target.name),
    control: control ? { name: control.target.name, provider: namedProvider(control.site) } : null,
  };
}

/** Without a word from the user, a site's provider goes by the site's own name. */
function namedProvider({ name, provider }: Site): string | null {
  return provider === name ? null : provider;
}

function longest([first, ...rest]: readonly DowntimeWindow[], now: Instant): DowntimeWindow {
  if (!first) throw new Error('An outage without a window');
  return rest.reduce(
    (most, each) => (spanOf(each, now).least > spanOf(most, now).least ? each : most),
    first,
  );
}

function seenOf(window: DowntimeWindow, rows: readonly Row[], now: Instant): Duration {
  const row = rows.find(({ target }) => target.id === window.target);
  return window.endedAt === null && row ? row.openSeenFor : seenFor(window, now);
}

function worstKind(windows: readonly DowntimeWindow[]): WindowKind {
  return KINDS.find((kind) => windows.some((window) => window.kind === kind)) ?? 'down';
}

function reasonsOf(
  { target, startedAt, endedAt }: DowntimeWindow,
  { gaps }: StoredOverview,
  rows: readonly Row[],
  now: Instant,
): SilenceReason[] {
  const pending = rows.find((row) => row.target.id === target)?.pending ?? [];
  const within = [...gaps.filter((gap) => gap.target === target), ...pending].filter(
    ({ from, to }) => from < (endedAt ?? now) && to > startedAt,
  );
  return [...new Set(within.map(({ reason }) => reason))];
}

/** What is wrong now, or was at the end, comes first; then by how many checks met it. */
function failuresOf(windows: readonly DowntimeWindow[]): News['failures'] {
  const counts = new Map<string, { failure: Failure; count: number }>();
  const latest = new Set(windows.flatMap(({ phases }) => phases.slice(-1)).map(labelOf));
  for (const { failure, checks } of windows.flatMap(({ phases }) => phases)) {
    const known = counts.get(failureLabel(failure));
    if (known) known.count += checks;
    else counts.set(failureLabel(failure), { failure, count: checks });
  }
  const rank = (each: { readonly failure: Failure }) => (latest.has(labelOf(each)) ? 0 : 1);
  return [...counts.values()].sort((one, other) => rank(one) - rank(other) || other.count - one.count);
}

function labelOf({ failure }: { readonly failure: Failure }): string {
  return failureLabel(failure);
}
