// Owns the outage: what a person talks about, derived from the windows that belong together.
import type { Brand } from '../base/brand.ts';
import { minutes } from '../time/duration.ts';
import { between, later, latest, type Instant } from '../time/instant.ts';
import type { TargetId } from './target.ts';
import type { DowntimeWindow, WindowId } from './window.ts';

export type OutageId = Brand<string, 'OutageId'>;

export type Outage = {
  /** The id of its first window. */
  readonly id: OutageId;
  readonly provider: string;
  readonly windows: readonly DowntimeWindow[];
  readonly targets: readonly TargetId[];
  /** Bounds of the first failing target's start, and of the last recovered target's end; null while one is open. */
  readonly startedAfter: Instant | null;
  readonly startedAt: Instant;
  readonly endedAfter: Instant | null;
  readonly endedAt: Instant | null;
  /** Its windows as recorded, where the user's word makes them count otherwise: false alarms are among them. */
  readonly recorded?: readonly DowntimeWindow[];
  /** Those of its windows for which the provider is not to blame, by the user's word. */
  readonly notTheirs?: readonly WindowId[];
};

const CLOSE = minutes(5);

/**
 * Windows at one provider that overlap, or start within five minutes of one another, are one outage. An open window
 * reaches as far as it was seen to be bad: one that nobody watches any more does not swallow what comes later.
 * The result is ordered by start.
 */
export function groupOutages(
  windows: readonly DowntimeWindow[],
  providerOf: (target: TargetId) => string,
): Outage[] {
  const all = new Map<string, Group[]>();
  for (const window of [...windows].sort((a, b) => a.startedAt - b.startedAt)) {
    const provider = providerOf(window.target);
    const groups = all.get(provider) ?? [];
    all.set(provider, groups);
    let joined: Group = { windows: [], reach: reachOf(window), lastAt: window.startedAt };
    // Only the last can be meant: whoever reaches back to a group reaches those that began later, too.
    for (let last = groups.at(-1); last && isOne(last, window); last = groups.at(-1)) {
      groups.pop();
      last.windows.push(...joined.windows);
      joined = { windows: last.windows, reach: latest(last.reach, joined.reach), lastAt: joined.lastAt };
    }
    joined.windows.push(window);
    groups.push(joined);
  }
  return [...all]
    .flatMap(([provider, groups]) =>
      groups.map((group) =>
        outageOf(
          provider,
          group.windows.sort((a, b) => a.startedAt - b.startedAt),
        ),
      ),
    )
    .sort((a, b) => a.startedAt - b.startedAt);
}

/** Windows that belong together, how far they reach, and when the last of them began: of thousands, nobody looks at each. */
type Group = {
  readonly windows: DowntimeWindow[];
  readonly reach: Instant;
  readonly lastAt: Instant;
};

function isOne({ reach, lastAt }: Group, { startedAfter, startedAt }: DowntimeWindow): boolean {
  return (startedAfter ?? startedAt) <= reach || between(lastAt, startedAt) <= CLOSE;
}

function reachOf({ endedAt, startedAt, phases }: DowntimeWindow): Instant {
  return endedAt ?? later(phases.at(-1)?.lastSeenAt ?? startedAt, CLOSE);
}

/** `windows` are at least one, by start. */
export function outageOf(provider: string, windows: readonly DowntimeWindow[]): Outage {
  const [first] = windows;
  if (!first) throw new Error('An outage without a window');
  const last = windows.some((window) => window.endedAt === null)
    ? null
    : windows.reduce((latest, each) => ((each.endedAt ?? 0) > (latest.endedAt ?? 0) ? each : latest));
  return {
    id: first.id as string as OutageId,
    provider,
    windows,
    targets: [...new Set(windows.map((window) => window.target))],
    startedAfter: first.startedAfter,
    startedAt: first.startedAt,
    endedAfter: last?.endedAfter ?? null,
    endedAt: last?.endedAt ?? null,
  };
}
