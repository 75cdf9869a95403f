// Owns the shapes of what is kept of a status page: threads with all versions of their posts, and the last report.
import type {
  Component,
  ComponentStatus,
  Impact,
  IncidentState,
  MaintenanceState,
  Worded,
} from '../../domain/status-report.ts';
import type { Head, Post, Posting, SaidState, Thread, ThreadKind, Version } from '../../domain/thread.ts';
import { failure } from '../../base/result.ts';
import { list, nullable, record } from '../compound.ts';
import { address, claimed, hash, line, moment, text, word, type Shape } from '../shape.ts';

export const impact: Shape<Impact> = word({
  ...{ none: true, maintenance: true, minor: true, major: true, critical: true, unknown: true },
});

const componentStatus: Shape<ComponentStatus> = word({
  ...{ operational: true, degraded_performance: true, partial_outage: true },
  ...{ major_outage: true, under_maintenance: true, unknown: true },
});

const INCIDENT: Readonly<Record<IncidentState, true>> = {
  ...{ investigating: true, identified: true, monitoring: true, resolved: true },
  ...{ postmortem: true, notice: true, unknown: true },
};
const MAINTENANCE: Readonly<Record<MaintenanceState, true>> = {
  ...{ scheduled: true, in_progress: true, verifying: true },
  ...{ completed: true, cancelled: true, unknown: true },
};
const saidState: Shape<SaidState> = word({ ...INCIDENT, ...MAINTENANCE });

export function worded<Meaning>(is: Shape<Meaning>): Shape<Worded<Meaning>> {
  return record<{ readonly is: Meaning; readonly word: string }>({ is, word: text });
}

export const component: Shape<Component> = record<Component>({
  id: line,
  name: text,
  status: worded(componentStatus),
});

const head: Shape<Head> = record<Head>({
  title: text,
  state: worded(saidState),
  impact: nullable(worded(impact)),
  from: nullable(claimed),
  to: nullable(claimed),
  url: nullable(address),
  affected: list(text, 10_000),
});

const post: Shape<Post> = record<Post>({
  id: nullable(text),
  at: nullable(claimed),
  state: worded(saidState),
  text,
});

function versions<Content>(content: Shape<Content>): Shape<Version<Content>[]> {
  const all = list<Version<Content>>(
    record<Version<Content>>({
      ...{ content, hash, notYetAt: nullable(moment), firstSeenAt: moment, lastSeenAt: nullable(moment) },
    }),
    1000,
  );
  return (value) => {
    const read = all(value);
    return read.ok && read.value.length === 0 ? failure({ where: '0' }) : read;
  };
}

const posting: Shape<Posting> = record<Posting>({
  key: text,
  versions: versions(post),
  goneAt: nullable(moment),
});

const kind: Shape<ThreadKind> = word({ incident: true, maintenance: true, page: true });

export const threadMembers = {
  provider: line,
  kind,
  heads: versions(head),
  posts: list(posting, 10_000),
  goneAt: nullable(moment),
} satisfies Partial<Record<keyof Thread, Shape<unknown>>>;
