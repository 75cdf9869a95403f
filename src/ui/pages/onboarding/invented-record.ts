// Owns an outage that nobody has: what the real rules make of invented checks, at each moment of a short story. Pure.
import type { WatchEvent } from '../../../domain/advance.ts';
import { UNCHECKED } from '../../../domain/clock-check.ts';
import { NO_CORRECTIONS } from '../../../domain/corrections.ts';
import { CHAIN_START } from '../../../domain/fact.ts';
import { EMPTY_MEMORY, type Memory } from '../../../domain/memory.ts';
import type { Observation } from '../../../domain/observation.ts';
import { groupOutages } from '../../../domain/outage.ts';
import { encodeLatency, encodeOutcome } from '../../../domain/outcome.ts';
import { POLICY } from '../../../domain/policy.ts';
import { remember } from '../../../domain/remember.ts';
import { DEFAULT_SETTINGS } from '../../../domain/settings.ts';
import { readDraft } from '../../../domain/target-draft.ts';
import { allTargets, type TargetId } from '../../../domain/target.ts';
import { addTarget, EMPTY_WATCHLIST, type Watchlist } from '../../../domain/watchlist.ts';
import type { DowntimeWindow } from '../../../domain/window.ts';
import type { StoredChecks } from '../../../store/read/checks.ts';
import type { StoredOutage } from '../../../store/read/outage.ts';
import type { StoredOverview } from '../../../store/read/overview.ts';
import { minutes, seconds, type Duration } from '../../../time/duration.ts';
import { earlier, later, type Instant } from '../../../time/instant.ts';

/** How long after its begin each moment of the story is. */
const MOMENTS = {
  quiet: minutes(90.7),
  failing: seconds(91 * 60 + 12),
  down: minutes(99.2),
  recovered: minutes(116.5),
} as const;

export type Moment = keyof typeof MOMENTS;

const FAILS = { from: minutes(91), to: minutes(113) };

export type InventedNames = Readonly<Record<'shop' | 'host' | 'docs' | 'otherHost', string>>;

export type InventedRecord = {
  readonly now: Instant;
  readonly overview: StoredOverview;
  readonly outage: StoredOutage;
  readonly checks: StoredChecks;
};

/** `endsAt` is when its last moment is: the story lies before it. */
export function inventedRecord(moment: Moment, endsAt: Instant, names: InventedNames): InventedRecord {
  const begunAt = earlier(endsAt, MOMENTS.recovered);
  const now = later(begunAt, MOMENTS[moment]);
  const watchlist = inventedWatchlist(names, begunAt);
  const ids = allTargets(watchlist.sites).map(({ target }) => target.id);
  const rounds = roundsUntil(MOMENTS[moment], begunAt, ids);
  const { memory, windows } = played(rounds);
  const last = rounds.at(-1)?.[0]?.startedAt ?? begunAt;
  const known = { live: liveAt(last, memory, windows.length > 0 || moment === 'failing'), memory };
  const firstSeenAt = Float64Array.from({ length: ids.length + 1 }, () => begunAt);
  const providers = new Map(
    allTargets(watchlist.sites).map(({ site, target }) => [target.id, site.provider]),
  );
  const outages = groupOutages(windows, (target) => providers.get(target) ?? '');
  const shared = { watchlist, corrections: NO_CORRECTIONS, known, firstSeenAt, gaps: [] };
  const all = rounds.flat();
  return {
    now,
    overview: { ...shared, settings: DEFAULT_SETTINGS, attentions: new Map(), windows },
    outage: {
      ...{ ...shared, outages, outage: outages.at(-1) ?? null, falseAlarms: [], threads: [], pasted: [] },
      ...{ windows, providers: new Map(), polls: new Map() },
    },
    checks: {
      checks: new Map(ids.map((id) => [id, all.filter(({ target }) => target === id).map(rawCheck)])),
      evidence: all.filter(({ verdict }) => verdict.kind !== 'up'),
    },
  };
}

function inventedWatchlist({ shop, host, docs, otherHost }: InventedNames, at: Instant): Watchlist {
  const drafts = [
    { url: 'https://shop.example.com/', site: shop, provider: host, name: shop },
    { url: 'https://docs.example.org/', site: docs, provider: otherHost, name: docs },
  ];
  return drafts.reduce<Watchlist>((watchlist, draft) => {
    const read = readDraft(draft, []);
    return read.ok ? addTarget(watchlist, read.value, at).watchlist : watchlist;
  }, EMPTY_WATCHLIST);
}

/** Every minute, and once more ten seconds after the first failure: as the real checks are. */
function roundsUntil(length: Duration, begunAt: Instant, ids: readonly TargetId[]): Observation[][] {
  const [shop] = ids;
  const minutely = Array.from({ length: Math.ceil(length / minutes(1)) }, (_, index) => minutes(index));
  const offsets = [...minutely, (FAILS.from + seconds(10)) as Duration]
    .filter((offset) => offset <= length)
    .sort((one, other) => one - other);
  return offsets.map((offset) =>
    ids.map((target): Observation => {
      const startedAt = later(begunAt, offset);
      const isFailing = target === shop && offset >= FAILS.from && offset < FAILS.to;
      const took = seconds(isFailing ? 0.9 : 0.2 + 0.05 * ((offset / minutes(1)) % 3));
      return {
        ...{ target, startedAt, endedAt: later(startedAt, took) },
        verdict: isFailing ? { kind: 'down', failure: { kind: 'http', status: 503 } } : { kind: 'up' },
        evidence: { latency: took, status: isFailing ? 503 : 200 },
      };
    }),
  );
}

function played(rounds: readonly (readonly Observation[])[]) {
  let memory: Memory = EMPTY_MEMORY;
  const windows = new Map<string, DowntimeWindow>();
  const note = (event: WatchEvent) => {
    if (event.kind !== 'blip' && event.kind !== 'gap') windows.set(event.window.id, event.window);
  };
  for (const observations of rounds) {
    const after = remember(memory, { observations, checkEveryOf: () => minutes(1), policy: POLICY });
    memory = after.memory;
    after.events.forEach(note);
  }
  for (const { open } of memory.states.values()) if (open) windows.set(open.id, open);
  return { memory, windows: [...windows.values()] };
}

function liveAt(at: Instant, { states }: Memory, isLineAsked: boolean) {
  return {
    ...{ birth: '', round: 0, silence: [], states, holds: new Map(), loss: null, head: CHAIN_START },
    heartbeat: { at, wall: at, boot: '', version: '' },
    grid: { phase: seconds(0) },
    clock: UNCHECKED,
    line: isLineAsked ? { at, answered: 3, asked: 3 } : null,
    unsealed: { digest: '', ticks: 0, from: null },
  };
}

function rawCheck({ startedAt, verdict, evidence }: Observation) {
  return { at: startedAt, outcome: encodeOutcome(verdict), latency: encodeLatency(evidence.latency) };
}
