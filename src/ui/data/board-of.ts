// Owns deriving the dashboard from the log of a stretch. Pure.
import { groupBy } from '../../base/group-by.ts';
import type { Memory } from '../../domain/memory.ts';
import type { OutageId } from '../../domain/outage.ts';
import { stripOf } from '../../domain/strip.ts';
import type { TargetId } from '../../domain/target.ts';
import type { DowntimeLog, LogRow } from '../../reports/downtime-log.ts';
import { figuresTogether, reckon, type Reckoned } from '../../reports/figures.ts';
import type { StoredHistory } from '../../store/read/history.ts';
import { earliest, latest, type Instant } from '../../time/instant.ts';
import type { Board, BoardHealth, BoardProvider, BoardSite, BoardTarget, Sum } from './board.ts';
import { boardHealth, worryOf, worstHealth } from './board-health.ts';
import { boardOutages, countByTarget } from './board-outages.ts';
import { packStrip } from './packed-strip.ts';

type Names = ReadonlyMap<TargetId, ReadonlySet<OutageId>>;

/** `drafts` are the outages about which a letter was begun. What was removed is shown where it was still watched. */
export function boardOf(log: DowntimeLog, stored: StoredHistory, drafts: readonly OutageId[]): Board {
  const { whole, now } = log;
  const names = countByTarget(log.outages);
  const memory = stored.known?.memory ?? null;
  const live = stored.known?.live ?? null;
  const rows = log.rows.filter(({ target }) => (target.removedAt ?? Infinity) > whole.from);
  const reckoned = new Map(rows.map((row) => [row, reckon(row, whole, now)]));
  const scene = { log, names, memory, reckoned };
  const providers = [...groupBy(rows, ({ site }) => site.provider)].map(([name, own]) =>
    providerOf(name, own, scene),
  );
  return {
    ...{ now, whole, providers: worstFirst(providers) },
    since: sinceOf(log, stored),
    sum: sumOf(rows, scene),
    outages: boardOutages(log, drafts),
    checkedAt: live?.heartbeat?.at ?? null,
    pausedSince: stored.settings.pausedSince,
    line: live?.line ?? null,
    loss: live?.loss ?? null,
  };
}

type Scene = {
  readonly log: DowntimeLog;
  readonly names: Names;
  readonly memory: Memory | null;
  readonly reckoned: ReadonlyMap<LogRow, Reckoned>;
};

function providerOf(name: string, rows: readonly LogRow[], scene: Scene): BoardProvider {
  const sites = [...groupBy(rows, ({ site }) => site.id).values()].map((own) => siteOf(own, scene));
  const [only] = sites;
  return {
    name,
    isNamed: sites.length > 1 || only?.name !== name,
    health: worstHealth(sites),
    // What there is one of is not reckoned twice.
    sum: sites.length === 1 && only ? only.sum : sumOf(rows, scene),
    sites: worstFirst(sites),
  };
}

function siteOf(rows: readonly LogRow[], scene: Scene): BoardSite {
  const [first] = rows;
  if (!first) throw new Error('A site without a target');
  const targets = rows.map((row) => targetOf(row, scene));
  const [only] = targets;
  return {
    ...{ id: first.site.id, name: first.site.name, health: worstHealth(targets) },
    sum: targets.length === 1 && only ? only.sum : sumOf(rows, scene),
    targets: worstFirst(targets),
  };
}

function targetOf(row: LogRow, scene: Scene): BoardTarget {
  const { log, memory } = scene;
  const { id, name, url } = row.target;
  const { whole, now } = log;
  const been = { from: whole.from, to: latest(whole.from, earliest(whole.to, now)) };
  return {
    ...{ id, name, url, health: boardHealth(row.target, memory, now) },
    sum: sumOf([row], scene),
    together: row.together ?? null,
    strip: packStrip(stripOf(been, row.windows, row.unobserved), whole),
  };
}

function sumOf(rows: readonly LogRow[], { log, names, reckoned }: Scene): Sum {
  const outages = new Set(rows.flatMap(({ target }) => [...(names.get(target.id) ?? [])]));
  const parts = rows.flatMap((row) => reckoned.get(row) ?? []);
  return {
    figures: figuresTogether(parts, log.whole, log.now),
    outages: outages.size,
    targets: rows.length,
  };
}

type Ordered = { readonly health: BoardHealth; readonly sum: Sum };

/** What needs the user now, then what was worst; else as they were added. */
function worstFirst<Item extends Ordered>(items: readonly Item[]): Item[] {
  return items.toSorted(
    (one, other) => worryOf(one.health) - worryOf(other.health) || shareOf(one) - shareOf(other),
  );
}

/** What nobody watched comes last. */
function shareOf({ sum }: Ordered): number {
  return sum.figures.availability ?? 2;
}

function sinceOf({ rows, now }: DowntimeLog, { firstSeenAt }: StoredHistory): Instant {
  const seen = rows.map(({ target }) => (firstSeenAt[target.id] || target.addedAt) as Instant);
  return earliest(now, ...seen);
}
