// Owns short ways to say what a status page showed at a moment, for tests of the pure core.
import { minutes, seconds } from '../../src/time/duration.ts';
import { later, type Instant } from '../../src/time/instant.ts';
import { hear, type Reading } from '../../src/domain/hear.ts';
import type { Incident, IncidentState, Maintenance, StatusReport } from '../../src/domain/status-report.ts';
import type { Thread, ThreadId } from '../../src/domain/thread.ts';
import { at } from './watching.ts';

export const PROVIDER = 'Provider';

export function page(parts: Partial<StatusReport> = {}): StatusReport {
  const headline = { is: 'none', word: 'All good' } as const;
  return { headline, components: [], incidents: [], maintenances: [], isComplete: true, ...parts };
}

/** An incident with one post a row: state and second of each. */
export function incident(
  posts: readonly (readonly [IncidentState, number, string?])[],
  parts: Partial<Incident> = {},
): Incident {
  const [state = 'investigating'] = posts.at(-1) ?? [];
  const ended = posts.find(([is]) => is === 'resolved');
  return {
    ...{ id: 'i1', title: 'Something fails', url: null, affected: [] },
    state: { is: state, word: state },
    impact: { is: 'major', word: 'major' },
    startedAt: at(posts[0]?.[1] ?? 0),
    resolvedAt: ended ? at(ended[1]) : null,
    updates: posts.map(([is, second, text], index) => ({
      ...{ id: `p${index + 1}`, at: at(second), state: { is, word: is } },
      text: text ?? `Post ${index + 1}`,
    })),
    ...parts,
  };
}

export function maintenance(parts: Partial<Maintenance> = {}): Maintenance {
  return {
    ...{ id: 'm1', title: 'Planned work', url: null, affected: [], updates: [] },
    state: { is: 'scheduled', word: 'scheduled' },
    from: at(3600),
    to: at(7200),
    ...parts,
  };
}

export type Ear = {
  readonly threads: ReadonlyMap<ThreadId, Thread>;
  readonly last: { readonly startedAt: Instant; readonly endedAt: Instant } | null;
};

export const DEAF: Ear = { threads: new Map(), last: null };

/** One more reading, started at this second and a second long. */
export function reading(ear: Ear, second: number, report: StatusReport): Reading {
  const startedAt = at(second);
  const endedAt = later(startedAt, seconds(1));
  return {
    ...{ provider: PROVIDER, report, startedAt, endedAt, trustedFor: minutes(12.5) },
    ...{ previous: ear.last, previousPast: ear.last, tellsPast: true, isElsewhere: false },
  };
}

export function listen(ear: Ear, second: number, report: StatusReport, changes: Partial<Reading> = {}): Ear {
  const next = { ...reading(ear, second, report), ...changes };
  const threads = new Map(ear.threads);
  for (const thread of hear(ear.threads, next).threads) threads.set(thread.id, thread);
  return { threads, last: next };
}

/** Readings every five minutes, one a report; null: the page could not be read. */
export function listenTo(reports: readonly (StatusReport | null)[]): Ear {
  return reports.reduce<Ear>((ear, report, index) => (report ? listen(ear, index * 300, report) : ear), DEAF);
}

export function only(ear: Ear, kind: Thread['kind'] = 'incident'): Thread {
  const [thread, ...others] = [...ear.threads.values()].filter((each) => each.kind === kind);
  if (!thread || others.length > 0) throw new Error(`${others.length + 1} threads of kind ${kind}`);
  return thread;
}
