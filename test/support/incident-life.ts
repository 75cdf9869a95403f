// Owns the life of one incident, as the six commonest technologies would publish it at any moment of it.
import type { Answer, Reply } from '../lab/answer.ts';
import { json } from './status-site.ts';

/** One post of an incident, with its time by the page's own clock. */
export type LifePost = {
  readonly state: 'investigating' | 'identified' | 'resolved';
  readonly at: Date;
  readonly text: string;
};

export type Life = { readonly title: string; readonly posts: readonly LifePost[] };

/** Paths of a page, and what is there. */
type Paths = (life: Life, host: string) => Readonly<Record<string, Reply>>;

/** Without a path of its own an address leads to the page of a person. */
export type Published = { readonly paste: string; readonly paths: Paths; readonly hasEdits: boolean };

const XML = { 'content-type': 'application/atom+xml' };
const HEX = 'abcdef0123456789abcdef01';
const CODES = { investigating: 100, identified: 200, resolved: 400 } as const;

const iso = (at: Date | undefined) => at?.toISOString() ?? null;
const isOver = ({ posts }: Life) => posts.at(-1)?.state === 'resolved';
const startOf = ({ posts }: Life) => iso(posts[0]?.at);
const endOf = (life: Life) => (isOver(life) ? iso(life.posts.at(-1)?.at) : null);

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
  return ({ path, headers }) => {
    const found = paths(life(), String(headers['host']))[path];
    if (found) return found;
    return path === '/' ? { body: '<!doctype html><title>Status</title><p>Hello' } : { status: 404 };
  };
}

function statuspage(life: Life): Readonly<Record<string, Reply>> {
  const page = { id: 'lab', name: 'Lab', url: 'https://status.lab.example' };
  const incidents = life.posts.length === 0 ? [] : [statuspageIncident(life)];
  const open = isOver(life) ? [] : incidents;
  const status = { indicator: open.length > 0 ? 'major' : 'none', description: 'As they say' };
  return {
    '/api/v2/summary.json': json({
      page,
      status,
      components: [],
      incidents: open,
      scheduled_maintenances: [],
    }),
    '/api/v2/incidents.json': json({ page, incidents }),
    '/api/v2/scheduled-maintenances.json': json({ page, scheduled_maintenances: [] }),
  };
}

function statuspageIncident(life: Life) {
  return {
    ...{ id: 'i1', name: life.title, status: life.posts.at(-1)?.state, impact: 'major', shortlink: null },
    ...{ created_at: startOf(life), started_at: startOf(life), resolved_at: endOf(life) },
    incident_updates: life.posts
      .map(({ state, at, text }, index) => ({
        ...{ id: `u${index}`, status: state, body: text, display_at: iso(at), created_at: iso(at) },
      }))
      .toReversed(),
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
    updates: life.posts.map(({ state, at, text }, index) => ({
      ...{ id: `01KT00000000000000000000B${index}`, message_string: text },
      ...{ published_at: iso(at), to_status: state },
    })),
  };
  const all = life.posts.length === 0 ? [] : [incident];
  const summary = {
    ...{ id: '01H0FX8N7BG3M9PMMX0J0HENJA', name: 'Lab', page_type: 'standalone' },
    components: [{ id: component, name: 'API' }],
    structure: { items: [{ component: { component_id: component, hidden: false, name: 'API' } }] },
    affected_components: [],
    ongoing_incidents: isOver(life) ? [] : all,
    ...{ in_progress_maintenances: [], scheduled_maintenances: [] },
  };
  return { [`/proxy/${host}`]: json({ summary }), [`/proxy/${host}/incidents`]: json({ incidents: all }) };
}

function betterstack(life: Life): Readonly<Record<string, Reply>> {
  const updates = life.posts.map(({ at, text }, index) => ({
    ...{ id: `u${index}`, type: 'status_update' },
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
  const isDown = life.posts.length > 0 && !isOver(life);
  const attributes = {
    company_name: 'Lab',
    timezone: 'UTC',
    aggregate_state: isDown ? 'downtime' : 'operational',
  };
  const data = { id: '1', type: 'status_page', attributes };
  return { '/index.json': json({ data, included: life.posts.length === 0 ? [] : [report, ...updates] }) };
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
    }),
    '/history.atom': { headers: XML, body: atom('instatus', url, life) },
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
    status_overall: { updated: '2026-01-01T00:00:00.000Z', status, status_code: code },
    status: [{ id: '640000000000000000000001', name: 'Web', status, status_code: code, containers: [] }],
    incidents: isOpen ? [incident] : [],
    maintenance: { active: [], upcoming: [] },
  };
  return { [`/1.0/status/${HEX}`]: json({ result }) };
}

function feed(life: Life): Readonly<Record<string, Reply>> {
  return { '/history.atom': { headers: XML, body: atom('statuspage', 'https://status.lab.example', life) } };
}

/** All posts of an incident are one entry; times have no year. */
function atom(kind: 'statuspage' | 'instatus', url: string, life: Life): string {
  const host = new URL(url).host;
  const id = kind === 'instatus' ? 'clx1' : '9001';
  const posts = life.posts
    .map(({ state, at, text }) => {
      const name = state.slice(0, 1).toUpperCase() + state.slice(1);
      const month = at.toLocaleString('en', { month: 'short', timeZone: 'UTC' });
      const time = at.toISOString().slice(11, 16);
      return (
        `&lt;p&gt;&lt;small&gt;${month} &lt;var data-var='date'&gt;${at.getUTCDate()}&lt;/var&gt;, &lt;var data-var='time'&gt;${time}&lt;/var&gt; ` +
        `UTC&lt;/small&gt;&lt;br&gt;&lt;strong&gt;${name}&lt;/strong&gt; - ${text}&lt;/p&gt;`
      );
    })
    .toReversed();
  const updated = iso(life.posts.at(-1)?.at) ?? '2026-01-01T00:00:00.000Z';
  const entry = `
  <entry>
    <id>tag:${host},2005:Incident/${id}</id>
    <published>${startOf(life)}</published>
    <updated>${updated}</updated>
    <link rel="alternate" type="text/html" href="${url}/${kind === 'instatus' ? 'incident' : 'incidents'}/${id}"/>
    <title>${life.title}</title>
    <content type="html">${posts.join('')}</content>
  </entry>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xml:lang="en-US" xmlns="http://www.w3.org/2005/Atom">
  <id>tag:${host},2005:/history</id>
  <link rel="alternate" type="text/html" href="${url}"/>
  <title>Lab Status - Incident ${kind === 'instatus' ? 'history' : 'History'}</title>
  <updated>${updated}</updated>${life.posts.length === 0 ? '' : entry}
</feed>`;
}
