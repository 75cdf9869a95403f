// Owns Hetzner: the data that its status page carries, and its feeds.
import { isOpen, type Component, type Incident, type Maintenance } from '../../domain/status-report.ts';
import type { Adapter } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import type { Body } from '../parsing/body.ts';
import { readDate } from '../parsing/dates.ts';
import { embeddedJson } from '../parsing/embedded-json.ts';
import { gistOf } from '../parsing/gist.ts';
import { list, record, records, text, word, type JsonRecord } from '../parsing/json.ts';
import { mergedById } from '../parsing/order.ts';
import { plainLine, safeLink } from '../parsing/plain-text.ts';
import { readPosts } from '../parsing/posts.ts';
import { reportOf, type Part } from '../parsing/report-of.ts';
import { impact, incidentState, maintenanceState } from '../words.ts';

const LISTS = ['topNotification', 'informationList', 'maintenanceList', 'incidentHistory'] as const;

/** By the path under which incidents name them. */
type Systems = ReadonlyMap<string, JsonRecord>;

export const hetzner: Adapter = {
  technology: 'hetzner',
  hosts: /^status\.hetzner\.com$/,
  recognize: (body) => readPart(body) !== null,
  endpoints: ({ url }) => endpointsAt(url, { state: ['/en'] }),
  read: (bodies) => reportOf('hetzner', bodies.map(readPart), 'pageProps.incidents'),
};

function readPart(body: Body): Part | null {
  if (body.kind === 'feed') {
    const isTheirs = /^https?:\/\/status\.hetzner\.com\b/.test(
      body.feed.link ?? body.feed.items[0]?.link ?? '',
    );
    return isTheirs ? readPosts(body.feed.items, gistOf) : null;
  }
  if (body.kind !== 'html') return null;
  const props = record(embeddedJson(body.text, '__NEXT_DATA__'), 'props', 'pageProps');
  const lists = record(props, 'incidents');
  if (!props || !LISTS.some((name) => list(lists, name))) return null;
  const systems: Systems = new Map(
    records(props, 'systems').map((system) => [`/systems/${word(system, 'id') ?? ''}`, system]),
  );
  const items = LISTS.flatMap((name) => records(lists, name));
  const isPlanned = (item: JsonRecord) => text(item, 'incidentType') === 'maintenance';
  const incidents = items.filter((item) => !isPlanned(item)).map((item) => readIncident(item, systems));
  const troubles = new Map(
    incidents
      .filter(isOpen)
      .flatMap(({ affected, impact: { word: type } }) => affected.map((name) => [name, type])),
  );
  return {
    components: [...systems.values()].map((system) => readSystem(system, systems, troubles)),
    incidents: mergedById([incidents]),
    maintenances: mergedById([items.filter(isPlanned).map((item) => readMaintenance(item, systems))]),
    isComplete: true,
  };
}

/** The page shows a system as well unless it lists something for it. */
function readSystem(system: JsonRecord, systems: Systems, troubles: ReadonlyMap<string, string>): Component {
  const name = nameOf(system);
  const parent = systems.get(text(system, 'parent') ?? '');
  const trouble = troubles.get(name);
  return {
    id: word(system, 'id') ?? name,
    name: parent && parent !== system ? `${nameOf(parent)} / ${name}` : name,
    status: trouble === undefined ? { is: 'operational', word: '' } : { is: 'partial_outage', word: trouble },
  };
}

/** Notices of long standing, such as that a model is sold out, are of type `other`: they say nothing of a fault. */
function readIncident(item: JsonRecord, systems: Systems): Incident {
  const type = text(item, 'incidentType') ?? '';
  const said = incidentState(text(item, 'incidentState'));
  const isOver = said.is === 'resolved' || text(item, 'incidentState') === 'completed';
  const state: Incident['state'] = type === 'other' && !isOver ? { is: 'notice', word: said.word } : said;
  return {
    ...announced(item, systems),
    updates: [],
    state,
    impact: impactOf(type),
    startedAt: readDate(text(item, 'startTime') ?? text(item, 'createdAt'), 'utc'),
    resolvedAt: isOver ? readDate(text(item, 'endTime') ?? text(item, 'updatedAt'), 'utc') : null,
  };
}

/** An outage here is that of one system of many, and often of somebody else's. */
function impactOf(type: string): Incident['impact'] {
  if (type === 'outage') return { is: 'major', word: type };
  return type === 'other' ? { is: 'none', word: type } : impact(type);
}

function readMaintenance(item: JsonRecord, systems: Systems): Maintenance {
  return {
    ...announced(item, systems),
    updates: [],
    state: maintenanceState(text(item, 'incidentState')),
    from: readDate(text(item, 'startTime'), 'utc'),
    to: readDate(text(item, 'endTime'), 'utc'),
  };
}

function announced(item: JsonRecord, systems: Systems) {
  const title = plainLine(text(item, 'titleEn') ?? text(item, 'titleDe') ?? '');
  const uuid = text(item, 'uuid');
  const system = systems.get(text(item, 'system') ?? '');
  return {
    id: word(item, 'id') ?? uuid ?? title,
    title,
    url: uuid === null ? null : safeLink(`https://status.hetzner.com/incident/${encodeURIComponent(uuid)}`),
    affected: system ? [nameOf(system)] : [],
  };
}

function nameOf(system: JsonRecord): string {
  return plainLine(text(system, 'titleEn') ?? text(system, 'titleDe') ?? '');
}
