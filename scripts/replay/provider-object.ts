// Owns the provider's part of the log object: what they said and when we saw it, how late, planned work, patterns.
import type { Joined } from '../../src/domain/join.ts';
import { joinedThreads } from '../../src/domain/join.ts';
import { lagOf, type Spread } from '../../src/domain/lag.ts';
import type { Outage } from '../../src/domain/outage.ts';
import { overruns, plannedWork, type PlannedWork } from '../../src/domain/planned-work.ts';
import { believedUntil, type PollStates } from '../../src/domain/poll-schedule.ts';
import { patternsOf } from '../../src/domain/recurrence.ts';
import type { TargetId } from '../../src/domain/target.ts';
import { current, type Thread } from '../../src/domain/thread.ts';
import type { DowntimeWindow } from '../../src/domain/window.ts';
import type { Duration } from '../../src/time/duration.ts';
import { between, toIso, type Instant } from '../../src/time/instant.ts';
import { isoDuration } from './iso-duration.ts';

export type PrintedSpread = { readonly least: string; readonly most: string };
export type ProviderObject = {
  readonly statements: readonly {
    readonly at: string | null;
    readonly kind: string;
    readonly state: string;
    readonly text: string;
    readonly firstSeenAt: string;
  }[];
  /** Of the outage that lasted longest among those about which they said anything; null: they said nothing. */
  readonly lag: {
    readonly firstWord: PrintedSpread | null;
    readonly resolved: PrintedSpread | null;
    readonly greenWhileDownMs: number | null;
    readonly openAfterRecoveryMs: number | null;
  } | null;
  /** A row for each piece of work and window that it touches; work that touches none has a row without a target. */
  readonly maintenance: readonly {
    readonly target: string | null;
    readonly from: string | null;
    readonly to: string | null;
    readonly endedAt: string | null;
    readonly overrunMs: number | null;
    readonly downInsideMs: number;
    readonly downOutsideMs: number;
  }[];
  readonly patterns: readonly {
    readonly target: string;
    readonly localTime: string;
    readonly count: number;
  }[];
};

export type ProviderLog = {
  readonly threads: readonly Thread[];
  readonly polls: PollStates;
  readonly outages: readonly Outage[];
  readonly windows: readonly DowntimeWindow[];
  readonly providerOf: (target: TargetId) => string;
  readonly nameOf: (target: TargetId) => string;
  readonly namesOf: (outage: Outage) => readonly string[];
  readonly minuteOfDay: (at: Instant) => number;
  readonly now: Instant;
};

export function providerObject(log: ProviderLog): ProviderObject {
  return {
    statements: log.threads
      .filter(({ kind }) => kind !== 'page')
      .flatMap(printStatements)
      .toSorted(byTime),
    lag: printLag(log),
    maintenance: plannedWork(log.threads).flatMap((work) => printWork(work, log)),
    patterns: patternsOf(log.windows, log.minuteOfDay).map(({ target, minuteOfDay, starts }) => ({
      target: log.nameOf(target),
      localTime: [Math.floor(minuteOfDay / 60), minuteOfDay % 60]
        .map((part) => String(part).padStart(2, '0'))
        .join(':'),
      count: starts.length,
    })),
  };
}

function printStatements({ kind, posts }: Thread): ProviderObject['statements'][number][] {
  return posts.map(({ versions }) => {
    const { content } = current(versions);
    return {
      at: content.at === null ? null : toIso(content.at),
      kind,
      state: content.state.is,
      text: content.text,
      firstSeenAt: toIso(versions[0]?.firstSeenAt ?? current(versions).firstSeenAt),
    };
  });
}

function byTime(one: { readonly at: string | null }, other: { readonly at: string | null }): number {
  return Date.parse(one.at ?? '') - Date.parse(other.at ?? '') || 0;
}

function printLag({ outages, threads, polls, now, namesOf }: ProviderLog): ProviderObject['lag'] {
  const readUntil = ({ provider }: Outage) => believedUntil(polls.get(provider), now);
  const told = outages
    .map((outage): [Outage, Joined[]] => {
      const context = { now, believedUntil: readUntil(outage), links: [], namesOf };
      return [outage, joinedThreads(outage, threads, context)];
    })
    .filter(([, joined]) => joined.length > 0)
    .sort(([one], [other]) => lengthOf(other, now) - lengthOf(one, now));
  const [longest] = told;
  if (!longest) return null;
  const [outage, joined] = longest;
  const page = threads.find(({ kind, provider }) => kind === 'page' && provider === outage.provider) ?? null;
  const lag = lagOf(outage, joined, { now, page, believedUntil: readUntil(outage) });
  return {
    firstWord: printSpread(lag.firstWord),
    resolved: printSpread(lag.resolved),
    greenWhileDownMs: lag.greenWhileDown,
    openAfterRecoveryMs: lag.openAfterRecovery,
  };
}

function lengthOf({ startedAt, endedAt }: Outage, now: Instant): Duration {
  return between(startedAt, endedAt ?? now);
}

function printSpread(spread: Spread | null): PrintedSpread | null {
  return spread && { least: isoDuration(spread.least), most: isoDuration(spread.most) };
}

function printWork(work: PlannedWork, log: ProviderLog): ProviderObject['maintenance'][number][] {
  const print = (at: Instant | null) => (at === null ? null : toIso(at));
  const bounds = { from: print(work.from), to: print(work.to), endedAt: print(work.endedAt) };
  const windows = log.windows
    .filter(({ target }) => log.providerOf(target) === work.thread.provider)
    .toSorted((one, other) => one.target - other.target);
  const touched = overruns([work], windows, log.now);
  if (touched.length === 0)
    return [{ target: null, ...bounds, overrunMs: null, downInsideMs: 0, downOutsideMs: 0 }];
  return touched.map(({ window, overrun, downInside, downOutside }) => ({
    target: log.nameOf(window.target),
    ...bounds,
    overrunMs: overrun,
    downInsideMs: downInside,
    downOutsideMs: downOutside,
  }));
}
