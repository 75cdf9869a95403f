// Owns the life of an incident, as the six commonest technologies would publish it at any moment of it.
import type { Answer, Reply } from '../lab/answer.ts';
import { endOf, iso, isOver, LONG_AGO, startOf, type Life, type LifeWork } from './life.ts';
import { atom } from './life-feed.ts';
import { json, tagged } from './status-site.ts';

/** Paths of a page, and what is there. */
type Paths = (life: Life, host: string) => Readonly<Record<string, Reply>>;

/** Without a path of its own an address leads to the page of a person. */
export type Published = { readonly paste: string; readonly paths: Paths; readonly hasEdits: boolean };

const XML = { 'content-type': 'application/atom+xml' };
const HEX = 'abcdef0123456789abcdef01';
const CODES = { investigating: 100, identified: 200, monitoring: 300, resolved: 400 } as const;

export const PUBLISHED: Readonly<Record<string, Published>> = {
  statuspage: { paste: '/', paths: statuspage, hasEdits: true },
  incidentio: { paste: '/', paths: incidentio, hasEdits: true },
  betterstack: { paste: '/', paths: betterstack, hasEdits: true },
  instatus: { paste: '/', paths: instatus, hasEdits: true },
  statusio: { paste: `/1.0/status/${HEX}`, paths: statusio, hasEdits: true },
  'statuspage-feed': { paste: '/history.atom', paths: feed, hasEdits: true },
};

/** A site of the lab that publishes `life()` at every request. */
export function published({ paths }: Published, life: () => Life): Answer {
  return (asked) => {
    const { path, headers } = asked;
    const found = paths(life(), String(headers['host']))[path];
    if (found) return tagged(asked, found);
    return path === '/' ? { body: '<!doctype html><title>Status</title><p>Hello' } : { status: 404 };
  };
}

function statuspage(life: Life): Readonly<Record<string, Reply>> {
  const page = { id: 'lab', name: 'Lab', url: 'https://status.lab.example' };
  const incidents = life.posts.length === 0 ? [] : [statuspageIncident(life)];
  const open = isOver(life) ? [] : incidents;
  const works = [statuspageWork(life.work)];
  const status = { indicator: open.length > 0 ? 'major' : 'none', description: 'As they say' };
  return {
    '/api/v2/summary.json': json({
      page,
      status,
      components: [],
      incidents: open,
      scheduled_maintenances: works,
    }),
    '/api/v2/incidents.json': json({ page, incidents }),
    '/api/v2/scheduled-maintenances.json': json({ page, scheduled_maintenances: works }),
  };
}

function statuspageIncident(life: Life) {
  return {
    ...{ id: 'i1', name: life.title, status: life.posts.at(-1)?.state, impact: 'major', shortlink: null },
    ...{ created_at: startOf(life), started_at: startOf(life), resolved_at: endOf(life) },
    incident_updates: life.posts
      .map(({ nth, state, at, text }) => ({
        ...{ id: `u${nth}`, status: state, body: text, display_at: iso(at), created_at: iso(at) },
      }))
      .toReversed(),
  };
}

function statuspageWork({ title, from, to }: LifeWork) {
  return {
    ...{ id: 'm1', name: title, status: 'scheduled', impact: 'maintenance', shortlink: null },
    ...{ created_at: LONG_AGO, scheduled_for: iso(from), scheduled_until: iso(to) },
    incident_updates: [],
  };
}

function incidentio(life: Life, host: string): Readonly<Record<string, Reply>> {
  const component = '01H0FX8N7BG3M9PMMX0J0HENJB';
  const incident = {
    ...{ id: '01KT000000000000000000000A', name: life.title, type: 'incident' },
    ...{ status: life.posts.at(-1)?.state, published_at: startOf(life) },
    component_impacts: [
      { component_id: component, start_at: startOf(life), end_at: endOf(life), status: 'full_outage' },
    ],
    updates: life.posts.map(({ nth, state, at, text }) => ({
      ...{ id: `01KT00000000000000000000B${nth}`, message_string: text },
      ...{ published_at: iso(at), to_status: state },
    })),
  };
  const work = {
    ...{ id: '01KT000000000000000000000D', name: life.work.title, type: 'maintenance' },
    ...{ status: 'maintenance_scheduled', published_at: LONG_AGO, updates: [] },
    component_impacts: [
      {
        ...{ component_id: component, status: 'under_maintenance' },
        ...{ start_at: iso(life.work.from), end_at: iso(life.work.to) },
      },
    ],
  };
  const all = life.posts.length === 0 ? [] : [incident];
  const summary = {
    ...{ id: '01H0FX8N7BG3M9PMMX0J0HENJA', name: 'Lab', page_type: 'standalone' },
    components: [{ id: component, name: 'API' }],
    structure: { items: [{ component: { component_id: component, hidden: false, name: 'API' } }] },
    affected_components: [],
    ongoing_incidents: isOver(life) ? [] : all,
    ...{ in_progress_maintenances: [], scheduled_maintenances: [work] },
  };
  return { [`/proxy/${host}`]: json({ summary }), [`/proxy/${host}/incidents`]: json({ incidents: all }) };
}

function betterstack(life: Life): Readonly<Record<string, Reply>> {
  const updates = life.posts.map(({ nth, at, text }) => ({
    ...{ id: `u${nth}`, type: 'status_update' },
    attributes: { message: text, published_at: iso(at), affected_resources: [] },
  }));
  const report = {
    ...{ id: '9001', type: 'status_report' },
    attributes: {
      ...{ title: life.title, report_type: 'manual', starts_at: startOf(life), ends_at: endOf(life) },
      ...{ aggregate_state: isOver(life) ? 'resolved' : 'downtime', affected_resources: [] },
    },
    relationships: { status_updates: { data: updates.map(({ id, type }) => ({ id, type })) } },
  };
  const work = {
    ...{ id: '8000', type: 'status_report', relationships: { status_updates: { data: [] } } },
    attributes: {
      ...{ title: life.work.title, report_type: 'maintenance', affected_resources: [] },
      ...{ starts_at: iso(life.work.from), ends_at: iso(life.work.to), aggregate_state: 'maintenance' },
    },
  };
  const isDown = life.posts.length > 0 && !isOver(life);
  const attributes = {
    company_name: 'Lab',
    timezone: 'UTC',
    aggregate_state: isDown ? 'downtime' : 'operational',
  };
  const data = { id: '1', type: 'status_page', attributes };
  return {
    '/index.json': json({ data, included: [work, ...(life.posts.length === 0 ? [] : [report, ...updates])] }),
  };
}

/** Its summary has neither ids nor posts: what they wrote stands in the feed. */
function instatus(life: Life): Readonly<Record<string, Reply>> {
  const url = 'https://lab.instatus.example';
  const isOpen = life.posts.length > 0 && !isOver(life);
  const active = {
    ...{ name: life.title, started: startOf(life), status: life.posts.at(-1)?.state.toUpperCase() },
    ...{ impact: 'MAJOROUTAGE', url: `${url}/incident/clx1` },
  };
  return {
    '/summary.json': json({
      page: { name: 'Lab', url, status: isOpen ? 'HASISSUES' : 'UP' },
      ...(isOpen ? { activeIncidents: [active] } : {}),
      activeMaintenances: [instatusWork(url, life.work)],
    }),
    '/history.atom': { headers: XML, body: atom('instatus', url, life) },
  };
}

function instatusWork(url: string, { title, from, to }: LifeWork) {
  const duration = String((to.getTime() - from.getTime()) / 60_000);
  return {
    ...{ name: title, start: iso(from), status: 'NOTSTARTEDYET', duration },
    url: `${url}/maintenance/clx2`,
  };
}

function statusio(life: Life): Readonly<Record<string, Reply>> {
  const isOpen = life.posts.length > 0 && !isOver(life);
  const code = isOpen ? 500 : 100;
  const incident = {
    ...{
      _id: '650000000000000000000001',
      name: life.title,
      datetime_open: startOf(life),
      current_active: true,
    },
    messages: life.posts.map(({ state, at, text }) => ({
      ...{ details: text, state: CODES[state], status: 500, datetime: iso(at) },
    })),
    ...{ components_affected: [], containers_affected: [] },
  };
  const status = isOpen ? 'Service Disruption' : 'Operational';
  const result = {
    status_overall: { updated: LONG_AGO, status, status_code: code },
    status: [{ id: '640000000000000000000001', name: 'Web', status, status_code: code, containers: [] }],
    incidents: isOpen ? [incident] : [],
    maintenance: { active: [], upcoming: [statusioWork(life.work)] },
  };
  return { [`/1.0/status/${HEX}`]: json({ result }) };
}

function statusioWork({ title, from, to }: LifeWork) {
  return {
    ...{ _id: '660000000000000000000002', name: title, datetime_open: LONG_AGO },
    ...{ datetime_planned_start: iso(from), datetime_planned_end: iso(to), messages: [] },
  };
}

function feed(life: Life): Readonly<Record<string, Reply>> {
  return { '/history.atom': { headers: XML, body: atom('statuspage', 'https://status.lab.example', life) } };
}
