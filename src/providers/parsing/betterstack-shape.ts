// Owns the shape of Better Stack's JSON: a page and all that is included in it, linked by ids that are texts here and numbers there.
import type { Component, Incident, Maintenance, ProviderUpdate, Worded } from '../../domain/status-report.ts';
import type { Instant } from '../../time/instant.ts';
import { componentStatus, impact, incidentState, maintenanceState } from '../words.ts';
import { readDate } from './dates.ts';
import { areRecords, record, records, text, word, type JsonRecord } from './json.ts';
import { oldestFirst } from './order.ts';
import { plannedAt } from './planned-at.ts';
import { plainLine, plainText } from './plain-text.ts';
import type { Part } from './report-of.ts';

export function isBetterstack(value: unknown): boolean {
  const page = record(value, 'data');
  return text(page, 'type') === 'status_page' || text(page, 'attributes', 'aggregate_state') !== null;
}

/** Null: this is not the shape. Nothing says whether a report is over but its end, so it takes a moment to see it from. */
export function betterstackPart(value: unknown, at: Instant): Part | null {
  if (!isBetterstack(value)) return null;
  const aggregate = text(value, 'data', 'attributes', 'aggregate_state');
  const included = records(value, 'included');
  const ofType = (type: string) => included.filter((item) => text(item, 'type') === type);
  const sections = new Map(
    ofType('status_page_section').map((item) => [word(item, 'id'), text(item, 'attributes', 'name')]),
  );
  const components = ofType('status_page_resource').map((item) => componentOf(item, sections));
  const names = new Map(components.map(({ id, name }) => [id, name]));
  const updates = new Map(
    [...ofType('status_update'), ...ofType('status_report_update')].map((item) => [word(item, 'id'), item]),
  );
  const reports = ofType('status_report').map((item) => {
    const attributes = record(item, 'attributes') ?? {};
    const posts = postsOf(item, updates);
    const touched = [attributes, ...posts].flatMap((each) => records(each, 'affected_resources'));
    return { id: word(item, 'id'), attributes, touched, names, updates: oldestFirst(posts.map(readPost)) };
  });
  const isPlanned = ({ attributes }: Report) => text(attributes, 'report_type') === 'maintenance';
  return {
    headline: aggregate === null ? null : impact(aggregate),
    components,
    incidents: reports.filter((report) => !isPlanned(report)).map((report) => incidentOf(report, at)),
    maintenances: reports.filter(isPlanned).map((report) => maintenanceOf(report, at)),
    isComplete: areRecords(value, 'included'),
  };
}

type Update = ProviderUpdate<'resolved' | 'unknown'>;

type Report = {
  readonly id: string | null;
  readonly attributes: JsonRecord;
  /** What the report and its updates say of resources. */
  readonly touched: readonly JsonRecord[];
  readonly names: ReadonlyMap<string, string>;
  readonly updates: readonly Update[];
};

/** What is not monitored has no state. */
function componentOf(item: JsonRecord, sections: ReadonlyMap<string | null, string | null>): Component {
  const section = plainLine(sections.get(word(item, 'attributes', 'status_page_section_id')) ?? '');
  const name = plainLine(text(item, 'attributes', 'public_name') ?? '');
  return {
    id: word(item, 'id') ?? name,
    name: section === '' ? name : `${section} / ${name}`,
    status: componentStatus(text(item, 'attributes', 'status')),
  };
}

function announced({ id, attributes, touched, names }: Report) {
  const title = plainLine(text(attributes, 'title') ?? '');
  const affected = touched.flatMap((each) => names.get(word(each, 'status_page_resource_id') ?? '') ?? []);
  return { id: id ?? title, title, url: null, affected: [...new Set(affected)] };
}

/** Reports have the states of components; that one is over shows by its end, or where everything in it is resolved. */
function incidentOf(report: Report, at: Instant): Incident {
  const { attributes, touched, updates } = report;
  const word = text(attributes, 'aggregate_state') ?? '';
  const endedAt = readDate(text(attributes, 'ends_at'), 'utc');
  const said = incidentState(word);
  const state =
    endedAt !== null && endedAt <= at ? 'resolved' : said.is === 'unknown' ? 'investigating' : said.is;
  const closed = updates.findLast((update) => update.state.is === 'resolved')?.at ?? null;
  return {
    ...announced(report),
    state: { is: state, word },
    impact: impactOf([word, ...touched.map((each) => text(each, 'status'))]),
    startedAt: readDate(text(attributes, 'starts_at') ?? text(attributes, 'created_at'), 'utc'),
    resolvedAt: state === 'resolved' ? (endedAt ?? closed) : null,
    updates,
  };
}

function maintenanceOf(report: Report, at: Instant): Maintenance {
  const { attributes, updates } = report;
  const from = readDate(text(attributes, 'starts_at'), 'utc');
  const to = readDate(text(attributes, 'ends_at'), 'utc');
  const said = maintenanceState(text(attributes, 'aggregate_state'));
  return {
    ...announced(report),
    state: said.is === 'unknown' ? { ...plannedAt(from, to, at), word: said.word } : said,
    from,
    to,
    updates: updates.map((update) => ({ ...update, state: maintenanceState(update.state.word) })),
  };
}

/** The worst of what its resources were in; `resolved` tells how it ended, not how bad it was. */
function impactOf(words: readonly (string | null)[]): Worded<ReturnType<typeof impact>['is']> {
  const found = ['downtime', 'degraded', 'maintenance', 'operational'].find((word) => words.includes(word));
  return impact(found ?? null);
}

/** Linked by relationships, or inside of the report. */
function postsOf(report: JsonRecord, updates: ReadonlyMap<string | null, JsonRecord>): JsonRecord[] {
  const links = records(report, 'relationships', 'status_updates', 'data');
  const linked = links.flatMap((each) => updates.get(word(each, 'id')) ?? []);
  return [
    ...linked.map((update) => ({ ...record(update, 'attributes'), id: word(update, 'id') })),
    ...records(report, 'attributes', 'status_report_updates'),
  ];
}

function readPost(post: JsonRecord): Update {
  const states = records(post, 'affected_resources').map((each) => text(each, 'status'));
  const isOver = states.length > 0 && states.every((state) => state === 'resolved');
  return {
    id: word(post, 'id'),
    at: readDate(text(post, 'published_at') ?? text(post, 'created_at'), 'utc'),
    state: isOver ? { is: 'resolved', word: 'resolved' } : { is: 'unknown', word: '' },
    text: plainText(text(post, 'message') ?? ''),
  };
}
