// Owns Cachet, in its second and its third version: numbers for states, and dates in a zone that it does not state.
// https://docs.cachethq.io/api-reference
import type {
  Component,
  ComponentStatus,
  Incident,
  IncidentState,
  Maintenance,
  MaintenanceState,
  ProviderUpdate,
  Worded,
} from '../../domain/status-report.ts';
import type { Instant } from '../../time/instant.ts';
import type { Adapter } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import type { Body } from '../parsing/body.ts';
import { readDate } from '../parsing/dates.ts';
import { areRecords, field, list, record, records, text, word, type JsonRecord } from '../parsing/json.ts';
import { namesIn } from '../parsing/names-in.ts';
import { oldestFirst } from '../parsing/order.ts';
import { plainLine, plainText, safeLink } from '../parsing/plain-text.ts';
import { reportOf, type Part } from '../parsing/report-of.ts';
import { impact } from '../words.ts';

const SECOND = [
  '/api/v1/components?per_page=100',
  '/api/v1/incidents?sort=id&order=desc&per_page=50',
  '/api/v1/schedules?per_page=50',
];
const THIRD = [
  '/api/components?per_page=100',
  '/api/incidents?sort=-id&per_page=50&include=updates',
  '/api/schedules?per_page=50',
];

const COMPONENTS: readonly ComponentStatus[] = [
  'unknown',
  'operational',
  'degraded_performance',
  'partial_outage',
  'major_outage',
  'unknown',
  'under_maintenance',
];
const INCIDENTS: readonly IncidentState[] = [
  'unknown',
  'investigating',
  'identified',
  'monitoring',
  'resolved',
];
const SCHEDULES: readonly MaintenanceState[] = ['scheduled', 'in_progress', 'completed'];

export const cachet: Adapter = {
  technology: 'cachet',
  hosts: null,
  recognize: (body) => readPart(body) !== null,
  // The versions have different addresses, and the pages of the third are made with Livewire.
  identify: (html) => (/\bcachet/i.test(html) ? (/\blivewire\b|\bwire:/i.test(html) ? 'v3' : 'v2') : null),
  endpoints: ({ url, id }) =>
    endpointsAt(url, { state: [...(id === 'v3' ? [] : SECOND), ...(id === 'v2' ? [] : THIRD)] }),
  read: (bodies) => reportOf('cachet', bodies.map(readPart), 'data'),
};

/** Updates by their ids. */
type Included = ReadonlyMap<string, JsonRecord>;

type Kind = 'components' | 'incidents' | 'schedules';

function readPart(body: Body): Part | null {
  const root = body.kind === 'json' ? record(body.value) : null;
  const data = list(root, 'data') && records(root, 'data');
  if (!root || !data || !(record(root, 'meta', 'pagination') || data.length > 0)) return null;
  // Each list is of one kind: an item that lacks what tells it is what the others are.
  const kind = data.map(kindOf).find((each) => each !== null) ?? null;
  if (data.length > 0 && kind === null) return null;
  const updates = records(root, 'included').filter((item) => text(item, 'type') === 'updates');
  const included = new Map(updates.map((item) => [word(item, 'id') ?? '', item]));
  const of = (wanted: Kind) => data.filter((item) => (kindOf(item) ?? kind) === wanted);
  return {
    components: of('components').map(readComponent),
    incidents: of('incidents').map((item) => readIncident(item, included)),
    maintenances: of('schedules').map(readSchedule),
    isComplete: of('incidents').length > 0 && areRecords(root, 'data'),
  };
}

/** The third version says it; in the second, the fields tell. Null: it is none of them. */
function kindOf(item: JsonRecord): Kind | null {
  const type = text(item, 'type');
  if (record(item, 'attributes')) {
    const isKnown = type === 'components' || type === 'incidents' || type === 'schedules';
    return isKnown && valueOf(item, 'status') !== null ? type : null;
  }
  if (valueOf(item, 'status') === null || text(item, 'name') === null) return null;
  if ('status_name' in item || 'group_id' in item) return 'components';
  if (!('message' in item)) return null;
  const isPlanned = 'scheduled_at' in item && ('completed_at' in item || valueOf(item, 'status') === 0);
  return isPlanned ? 'schedules' : 'incidents';
}

function readComponent(item: JsonRecord): Component {
  const name = nameOf(item);
  return { id: word(item, 'id') ?? name, name, status: worded(COMPONENTS, item, 'status') };
}

function readIncident(item: JsonRecord, included: Included): Incident {
  const own = valueOf(item, 'latest_status') === null ? 'status' : 'latest_status';
  const state = worded(INCIDENTS, item, own);
  const startedAt = dateOf(item, 'occurred') ?? dateOf(item, 'created');
  const posted = oldestFirst(updatesOf(item, included).map(readUpdate));
  // What was written first is the incident itself; its state is that of the last update.
  const story = storyOf(item, startedAt, posted.length === 0 ? state : UNSAID);
  const resolved = posted.findLast((update) => update.state.is === 'resolved');
  return {
    ...announced(item),
    updates: oldestFirst([...story, ...posted]),
    state,
    impact: impact(null),
    startedAt,
    resolvedAt: state.is === 'resolved' ? (resolved?.at ?? dateOf(item, 'updated')) : null,
  };
}

function readUpdate(update: JsonRecord): ProviderUpdate<IncidentState> {
  return {
    id: word(update, 'id'),
    at: dateOf(update, 'created'),
    state: worded(INCIDENTS, update, 'status'),
    text: plainText(saidOf(update, 'message') ?? ''),
  };
}

function readSchedule(item: JsonRecord): Maintenance {
  const completedAt = dateOf(item, 'completed');
  const said = worded(SCHEDULES, item, 'status');
  const state: typeof said =
    said.is === 'unknown' && completedAt !== null ? { ...said, is: 'completed' } : said;
  const from = dateOf(item, 'scheduled');
  return {
    ...announced(item),
    updates: storyOf(item, dateOf(item, 'created'), { is: 'scheduled', word: '' } as const),
    state,
    from,
    to: completedAt,
  };
}

const UNSAID: Worded<IncidentState> = { is: 'unknown', word: '' };

function storyOf<State>(item: JsonRecord, at: Instant | null, state: Worded<State>): ProviderUpdate<State>[] {
  const story = plainText(saidOf(item, 'message') ?? '');
  return story === '' ? [] : [{ id: null, at, state, text: story }];
}

function announced(item: JsonRecord) {
  const title = nameOf(item);
  return {
    id: word(item, 'id') ?? title,
    title,
    url: safeLink(saidOf(item, 'permalink')),
    affected: namesIn(records(item, 'components')),
  };
}

/** In the second version they are within; in the third they are included, and related by their ids. */
function updatesOf(item: JsonRecord, included: Included): readonly JsonRecord[] {
  const related = records(item, 'relationships', 'updates', 'data')
    .map((each) => included.get(word(each, 'id') ?? ''))
    .filter((each) => each !== undefined);
  return [...records(item, 'updates'), ...related];
}

function worded<Meaning extends string>(
  meanings: readonly Meaning[],
  item: JsonRecord,
  name: string,
): Worded<Meaning | 'unknown'> {
  const value = valueOf(item, name);
  const human =
    saidOf(item, name === 'status' ? 'human_status' : 'latest_human_status') ??
    saidOf(item, 'status_name') ??
    text(attributesOf(item), name, 'human') ??
    value?.toString() ??
    '';
  return { is: meanings[value ?? -1] ?? 'unknown', word: human.slice(0, 100) };
}

const attributesOf = (item: JsonRecord): JsonRecord => record(item, 'attributes') ?? item;
const saidOf = (item: JsonRecord, name: string): string | null => text(attributesOf(item), name);
const nameOf = (item: JsonRecord): string => plainLine(saidOf(item, 'name') ?? '');

/** A number, the digits of one, or a record of a number and its name. */
function valueOf(item: JsonRecord, name: string): number | null {
  const said = field(attributesOf(item), name);
  const value = word(said, 'value') ?? word(said);
  return value !== null && /^\d{1,2}$/.test(value) ? Number(value) : null;
}

/** `2026-05-31 10:00:00`: the zone is that of the server, which is UTC unless somebody has changed it. */
function dateOf(item: JsonRecord, name: string): Instant | null {
  return readDate(saidOf(item, `${name}_at`) ?? text(attributesOf(item), name, 'string'), 'utc');
}
