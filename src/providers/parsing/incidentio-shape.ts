// Owns the shape of incident.io's own JSON: what its pages read from `/proxy/<host>`, and its widget from `/api/v1/summary`.
import type { Component, Incident, Maintenance, ProviderUpdate, Worded } from '../../domain/status-report.ts';
import { earliest, latest, type Instant } from '../../time/instant.ts';
import { componentStatus, impact, incidentState, maintenanceState } from '../words.ts';
import { readDate } from './dates.ts';
import { areRecords, flag, list, record, records, text, word, type JsonRecord } from './json.ts';
import { plainLine, plainText, safeLink } from './plain-text.ts';
import type { Part } from './report-of.ts';
import { updatesIn, type UpdateNames } from './updates-in.ts';
import { worstImpact } from './worst.ts';

const LISTS = ['ongoing_incidents', 'in_progress_maintenances', 'scheduled_maintenances'];

const UPDATE: UpdateNames = { at: ['published_at'], state: 'to_status', text: ['message_string'] };

type Page = {
  /** Of components, by id. */
  readonly names: ReadonlyMap<string | null, string>;
  readonly url: string | null;
};

/** Null: this is not the shape. */
export function incidentioPart(value: unknown): Part | null {
  const summary = record(value, 'summary') ?? record(value);
  // Statuspage has a list of the third name, too.
  const isSummary = LISTS.slice(0, 2).some((name) => list(summary, name));
  const past = records(value, 'incidents').filter((item) => list(item, 'component_impacts'));
  if (!summary || !(isSummary || past.length > 0)) return null;
  const page: Page = { names: namesIn(summary), url: text(summary, 'public_url') };
  const items = [...LISTS.flatMap((name) => records(summary, name)), ...past];
  return {
    headline: null,
    components: componentsIn(summary, page.names),
    incidents: items.filter((item) => !isPlanned(item)).map((item) => incidentOf(item, page)),
    maintenances: items.filter(isPlanned).map((item) => maintenanceOf(item, page)),
    isComplete: !isParent(summary) && areRecords(summary, 'ongoing_incidents'),
  };
}

/** Components by id as the page arranges them; those that it hides are not there. */
function namesIn(summary: JsonRecord): Map<string | null, string> {
  const arranged = records(summary, 'structure', 'items').flatMap((item) => {
    const group = plainLine(text(item, 'group', 'name') ?? '');
    const rows = [...records([record(item, 'component')]), ...records(item, 'group', 'components')];
    return rows.filter((row) => flag(row, 'hidden') !== true).map((row) => ({ row, group }));
  });
  const rows =
    arranged.length > 0 ? arranged : records(summary, 'components').map((row) => ({ row, group: '' }));
  return new Map(
    rows.map(({ row, group }) => {
      const name = plainLine(text(row, 'name') ?? '');
      return [word(row, 'component_id') ?? word(row, 'id'), group === '' ? name : `${group} / ${name}`];
    }),
  );
}

/** The page above those of several regions: it has their components, and neither their states nor their incidents. */
function isParent(summary: JsonRecord): boolean {
  return text(summary, 'page_type') === 'parent';
}

/** Only those are listed as affected that are not operational. */
function componentsIn(summary: JsonRecord, names: ReadonlyMap<string | null, string>): Component[] {
  const isTold = !isParent(summary) && list(summary, 'affected_components') !== null;
  const affected = new Map(
    records(summary, 'affected_components').map((each) => [
      word(each, 'component_id'),
      text(each, 'current_status') ?? text(each, 'status') ?? '',
    ]),
  );
  return Array.from(names, ([id, name]) => ({
    id: id ?? name,
    name,
    status: componentStatus(affected.get(id) ?? (isTold ? 'operational' : null)),
  }));
}

function isPlanned(item: JsonRecord): boolean {
  return text(item, 'type') === 'maintenance' || (text(item, 'status') ?? '').startsWith('maintenance');
}

function announced(item: JsonRecord, { names, url }: Page) {
  const affected = records(item, 'affected_components').flatMap(
    (each) => names.get(word(each, 'component_id')) ?? text(each, 'name') ?? [],
  );
  const title = plainLine(text(item, 'name') ?? '');
  const id = word(item, 'id');
  const place =
    id !== null && url !== null ? `/${isPlanned(item) ? 'maintenances' : 'incidents'}/${id}` : null;
  return {
    id: id ?? title,
    title,
    url: safeLink(text(item, 'url')) ?? safeLink(place, url),
    affected: affected.map(plainLine),
  };
}

function incidentOf(item: JsonRecord, page: Page): Incident {
  const updates = updatesOf(item, incidentState);
  const state = incidentState(text(item, 'status'));
  const { from, to } = impactedIn(item);
  const impacts = records(item, 'component_impacts').map((each) => text(each, 'status'));
  const published = readDate(text(item, 'published_at'), 'utc');
  // The last update alone, as the widget has it, tells nothing of the beginning.
  const posted = list(item, 'updates') ? updates.map(({ at }) => at) : [];
  const began = [from, published, ...posted].filter((at) => at !== null);
  const closed = updates.findLast((update) => update.state.is === 'resolved')?.at ?? null;
  return {
    ...announced(item, page),
    state,
    impact: worstImpact([text(item, 'current_worst_impact'), ...impacts].map(impact)) ?? impact(null),
    startedAt: began.length > 0 ? earliest(...began) : null,
    resolvedAt: state.is === 'resolved' ? (to ?? closed) : null,
    updates,
  };
}

function maintenanceOf(item: JsonRecord, page: Page): Maintenance {
  const { from, to } = impactedIn(item);
  const stated = (...fields: string[]) =>
    readDate(fields.map((name) => text(item, name)).find(Boolean), 'utc');
  return {
    ...announced(item, page),
    state: maintenanceState(text(item, 'status')),
    from: stated('starts_at', 'started_at') ?? from ?? stated('published_at'),
    to: stated('ends_at', 'scheduled_end_at') ?? to,
    updates: updatesOf(item, maintenanceState),
  };
}

/** From the first impact on a component to the end of the last one, once all have ended. */
function impactedIn(item: JsonRecord): { readonly from: Instant | null; readonly to: Instant | null } {
  const impacts = records(item, 'component_impacts');
  const times = (name: string) => impacts.flatMap((each) => readDate(text(each, name), 'utc') ?? []);
  const [starts, ends] = [times('start_at'), times('end_at')];
  return {
    from: starts.length > 0 ? earliest(...starts) : null,
    to: ends.length > 0 && ends.length === impacts.length ? latest(...ends) : null,
  };
}

/** Pages list all updates; the widget has the last one alone, inside of the incident. */
function updatesOf<State>(
  item: JsonRecord,
  stateOf: (word: string | null) => Worded<State>,
): ProviderUpdate<State>[] {
  const last = text(item, 'last_update_message');
  if (!list(item, 'updates') && last !== null) {
    const at = readDate(text(item, 'last_update_at'), 'utc');
    return [{ id: null, at, state: stateOf(text(item, 'status')), text: plainText(last) }];
  }
  return updatesIn(records(item, 'updates'), UPDATE, stateOf);
}
