// Owns the shape of Instatus: words in capitals without blanks, names in one language or several, lists only where there is something.
import type { Component, Incident, Maintenance, ProviderUpdate, Worded } from '../../domain/status-report.ts';
import { minutes } from '../../time/duration.ts';
import { later } from '../../time/instant.ts';
import { componentStatus, impact, incidentState, maintenanceState } from '../words.ts';
import { dateIn } from './date-in.ts';
import { areRecords, entries, list, record, records, text, word, type JsonRecord } from './json.ts';
import { plainLine, safeLink } from './plain-text.ts';
import type { Part } from './report-of.ts';
import { updatesIn, type UpdateNames } from './updates-in.ts';

/** How they write any status, also one that we do not know. */
const STATUS = /^[A-Z]{2,40}$/;
const PAGE = /^(?:UP|HASISSUES|UNDERMAINTENANCE)$/;
const COMPONENT = /^(?:OPERATIONAL|DEGRADEDPERFORMANCE|(?:PARTIAL|MINOR|MAJOR)OUTAGE|UNDERMAINTENANCE)$/;
const PLANNED = /^(?:NOTSTARTEDYET|INPROGRESS|VERIFYING|COMPLETED)$/;

const UPDATE: UpdateNames = { at: ['started'], state: 'status', text: ['message'] };

/** Null: this is not the shape. `notices` are what the page shows of the past, by id. */
export function instatusPart(value: unknown): Part | null {
  const page = record(value, 'page');
  const rows = list(page, 'components') ?? list(value, 'components') ?? list(value);
  if (!isPage(page) && !areComponents(rows)) return null;
  const notices: readonly JsonRecord[] = records(entries(value, 'notices').map(([, notice]) => notice));
  const isPlanned = (notice: JsonRecord) => PLANNED.test(text(notice, 'status') ?? '');
  const incidents = [...records(value, 'activeIncidents'), ...notices.filter((each) => !isPlanned(each))];
  const maintenances = [...records(value, 'activeMaintenances'), ...notices.filter(isPlanned)];
  // `SOMEMAJOROUTAGE`, `ALLUNDERMAINTENANCE`: how many there are is seen by the components.
  const headline = text(page, 'mainStatus') ?? text(page, 'status');
  return {
    headline: headline === null ? null : { ...impact(headline.replace(/^(?:SOME|ALL)/, '')), word: headline },
    components: records(rows).flatMap((row) => componentsIn(row)),
    incidents: incidents.map(incidentOf),
    maintenances: maintenances.map(maintenanceOf),
    isComplete: page !== null,
  };
}

function isPage(page: JsonRecord | null): boolean {
  const status = text(page, 'status') ?? '';
  return PAGE.test(status) || (STATUS.test(status) && text(page, 'url') !== null);
}

function areComponents(rows: readonly unknown[] | null): boolean {
  const statuses = records(rows).map((row) => text(row, 'status') ?? '');
  const isWritten = (status: string) => status === '' || STATUS.test(status);
  return areRecords(rows) && statuses.every(isWritten) && statuses.some((status) => COMPONENT.test(status));
}

/** A parent with its children inside takes on their status; elsewhere a child names its group. */
function componentsIn(row: JsonRecord): Component[] {
  const group = record(row, 'group');
  const name = group ? `${nameOf(group)} / ${nameOf(row)}` : nameOf(row);
  const children = records(row, 'children');
  return children.length === 0
    ? [{ id: word(row, 'id') ?? name, name, status: componentStatus(text(row, 'status')) }]
    : children.flatMap((child) => componentsIn({ ...child, group: row }));
}

function announced(item: JsonRecord) {
  const url = safeLink(text(item, 'url'));
  const affected = records(item, 'components')
    .map(nameOf)
    .filter((name) => name !== '');
  return { id: word(item, 'id') ?? url ?? nameOf(item), title: nameOf(item), url, affected };
}

function incidentOf(item: JsonRecord): Incident {
  return {
    ...announced(item),
    state: incidentState(text(item, 'status')),
    impact: impact(text(item, 'impact')),
    startedAt: dateIn(item, 'started'),
    resolvedAt: dateIn(item, 'resolved'),
    updates: updatesOf(item, incidentState),
  };
}

/** The duration is in minutes, as a text. */
function maintenanceOf(item: JsonRecord): Maintenance {
  const from = dateIn(item, 'start', 'started');
  const duration = Number(word(item, 'duration') ?? NaN);
  return {
    ...announced(item),
    state: maintenanceState(text(item, 'status')),
    from,
    to: from !== null && duration > 0 ? later(from, minutes(duration)) : null,
    updates: updatesOf(item, maintenanceState),
  };
}

function updatesOf<State>(
  item: JsonRecord,
  stateOf: (word: string | null) => Worded<State>,
): ProviderUpdate<State>[] {
  const updates = records(item, 'updates');
  const inWords = updates.map((update) => ({ ...update, message: inOneLanguage(update, 'message') }));
  return updatesIn(inWords, UPDATE, stateOf);
}

function nameOf(item: JsonRecord): string {
  return plainLine(inOneLanguage(item, 'name') ?? '');
}

function inOneLanguage(item: JsonRecord, name: string): string | null {
  return text(item, name) ?? text(item, name, 'default');
}
