// Owns the provider's part of what a story must show: what was said and seen, how late, planned work, patterns.
import { expect } from 'vitest';
import type { LogObject } from '../../scripts/replay/log-object.ts';
import { epoch, type Story } from '../../scripts/replay/story.ts';
import { Temporal } from 'temporal-polyfill';

export type ProviderMust = {
  readonly warnedBefore?: string;
  /** Lengths by ISO 8601; the last one may begin with "at least". */
  readonly providerLag?: {
    readonly announcedBeforeFirstFailure?: string;
    readonly firstAcknowledged?: string;
    readonly resolvedAfterRecovery?: string;
    readonly fixAnnouncedBeforeRecovery?: string;
    readonly stillOpenAfterRecovery?: string;
  };
  readonly maintenance?: string | readonly MustWork[];
  readonly pattern?: string | MustPattern;
  readonly noStatusPage?: string;
};

type MustWork = { readonly target: string; readonly inside: string; readonly overrun: string };
type MustPattern = { readonly target: string; readonly localTime: string; readonly count: number };

/** A check falls at most an interval away from the moment that it finds out about. */
const MINUTE = 60_000;
/** A page is read at least so often, give or take a late alarm. */
const READ_EVERY = 7 * MINUTE;

const length = (iso: string) => Temporal.Duration.from(iso.replace('at least ', '')).total('milliseconds');

export function expectProvider(story: Story & { readonly must: ProviderMust }, log: LogObject): void {
  const { must } = story;
  expectStatements(story, log);
  if (must.providerLag) expectLag(must.providerLag, log);
  if (must.warnedBefore !== undefined) {
    const warning = log.statements.find(({ kind }) => kind === 'maintenance');
    expect(Date.parse(warning?.firstSeenAt ?? '')).toBeLessThan(
      Date.parse(log.windows[0]?.startedAfter ?? ''),
    );
  }
  if (must.noStatusPage !== undefined) expect([log.statements, log.lag]).toEqual([[], null]);
  for (const work of worksIn(must)) {
    const row = log.maintenance.find(({ target }) => target === work.target);
    expect(Math.abs((row?.overrunMs ?? 0) - length(work.overrun))).toBeLessThan(MINUTE);
    expect(Math.abs((row?.downInsideMs ?? 0) - length(work.inside))).toBeLessThan(MINUTE);
    // What overran the promised time is downtime again.
    expect(row?.downOutsideMs).toBe(row?.overrunMs);
  }
  if (must.pattern !== undefined) expect(log.patterns).toEqual([patternIn(must.pattern)]);
}

/** Each row of the page, at the time that it states, seen when the page was next read, and never before. */
function expectStatements(story: Story, log: LogObject): void {
  const rows = (story.status ?? []).filter(({ at }) => epoch(at) < Date.parse(endOf(log)) - READ_EVERY);
  const from = Math.min(...story.truth.map((row) => epoch('at' in row ? row.at : row.from)));
  for (const { at, text = '', state } of rows) {
    const found = log.statements.filter(
      (each) => each.text === text && Date.parse(each.at ?? '') === epoch(at),
    );
    expect(found, text).toMatchObject([state === undefined ? {} : { state }]);
    const seenAt = Date.parse(found[0]?.firstSeenAt ?? '');
    expect(seenAt).toBeGreaterThanOrEqual(epoch(at));
    const isWatched = !story.observer || story.observer.length === 0;
    const isOver = state === 'resolved' || state === 'completed' || state === 'postmortem';
    // What is only said when all is over stands in the page's past, which is read less often.
    if (isWatched)
      expect(seenAt - Math.max(from, epoch(at))).toBeLessThan(isOver ? 3 * READ_EVERY : READ_EVERY);
  }
}

/** The last moment that the log knows of. */
function endOf({ windows, statements }: LogObject): string {
  const moments = [
    ...windows.map(({ endedAt }) => endedAt ?? '2100-01-01T00:00:00Z'),
    ...statements.map(({ firstSeenAt }) => firstSeenAt),
  ];
  return moments.sort().at(-1) ?? '2100-01-01T00:00:00Z';
}

function expectLag(
  wanted: NonNullable<ProviderMust['providerLag']>,
  { lag, outages, statements }: LogObject,
): void {
  const [outage] = outages;
  const edge = (bound: string | null | undefined) => Date.parse(bound ?? '');
  const saidAt = (kind: string, state: string) =>
    Date.parse(statements.find((each) => each.kind === kind && each.state === state)?.at ?? '');
  const lies = (what: number, least: number, most: number) => {
    expect(what).toBeGreaterThanOrEqual(least);
    expect(what).toBeLessThanOrEqual(most);
  };
  if (wanted.firstAcknowledged !== undefined)
    lies(
      length(wanted.firstAcknowledged),
      length(lag?.firstWord?.least ?? ''),
      length(lag?.firstWord?.most ?? ''),
    );
  if (wanted.resolvedAfterRecovery !== undefined)
    lies(
      length(wanted.resolvedAfterRecovery),
      length(lag?.resolved?.least ?? ''),
      length(lag?.resolved?.most ?? ''),
    );
  if (wanted.announcedBeforeFirstFailure !== undefined) {
    const said = saidAt('maintenance', 'in_progress');
    const before = length(wanted.announcedBeforeFirstFailure);
    lies(before, edge(outage?.startedAfter) - said, edge(outage?.startedAt) - said);
  }
  if (wanted.fixAnnouncedBeforeRecovery !== undefined) {
    const said = saidAt('incident', 'monitoring');
    const before = length(wanted.fixAnnouncedBeforeRecovery);
    lies(before, edge(outage?.endedAfter) - said, edge(outage?.endedAt) - said);
  }
  if (wanted.stillOpenAfterRecovery !== undefined) {
    expect(lag?.resolved).toBeNull();
    expect(lag?.openAfterRecoveryMs).toBeGreaterThan(length(wanted.stillOpenAfterRecovery) - MINUTE);
  }
}

/** The outage of 2008 tells its figures in words. */
function worksIn({ maintenance }: ProviderMust): readonly MustWork[] {
  if (typeof maintenance !== 'string') return maintenance ?? [];
  const [, hours, minutes] = /overrun, (\d+) h (\d+) min for site/.exec(maintenance) ?? [];
  const [, inside] = /covers the first (\d+) h/.exec(maintenance) ?? [];
  return [{ target: 'site', inside: `PT${inside}H`, overrun: `PT${hours}H${minutes}M` }];
}

/** The outage of 2011 too: seven nights, and the long one is tied to them. */
function patternIn(pattern: string | MustPattern): MustPattern {
  if (typeof pattern !== 'string') return pattern;
  const [, localTime = ''] = /at about (\d\d:\d\d)/.exec(pattern) ?? [];
  expect(pattern).toContain('seven short outages');
  return { target: 'blog', localTime, count: 8 };
}
