// Owns a site in tests that answers as a status page of the commonest technology does, an entity tag with every body.
import { createHash } from 'node:crypto';
import type { Answer, Asked, Reply } from '../lab/answer.ts';

export type Said = {
  readonly indicator?: 'none' | 'minor' | 'major' | 'critical';
  readonly incidents?: readonly {
    readonly id: string;
    readonly name: string;
    readonly status: string;
    /** Oldest first; one that reads like its name unless given. */
    readonly posts?: readonly string[];
  }[];
};

export const SUMMARY = '/api/v2/summary.json';
export const PAST = ['/api/v2/incidents.json', '/api/v2/scheduled-maintenances.json'] as const;

const PAGE = { id: 'lab', name: 'Lab', url: 'https://status.lab.example' };
const COMPONENT = { id: 'web', name: 'Web', status: 'operational', position: 1, showcase: true };
/** Lately: what a page has not spoken of for weeks belongs to no outage of today. */
const AT = new Date(Date.now() - 600_000).toISOString();

/** `said` is asked at every request; paths that are not given are the page of a person. */
export function statusSite(said: () => Said, others: Readonly<Record<string, Reply>> = {}): Answer {
  return (asked) => others[asked.path] ?? replyAt(asked, bodyAt(asked.path, said()));
}

export function json(value: unknown): Reply {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

function bodyAt(path: string, { indicator = 'none', incidents = [] }: Said): unknown {
  const all = incidents.map(({ posts, ...each }) => ({
    ...{ ...each, impact: 'major', created_at: AT, started_at: AT, resolved_at: null, shortlink: null },
    incident_updates: (posts ?? [each.name]).map((body, index) => ({
      ...{ id: `${each.id}-${index + 1}`, status: each.status, body, display_at: AT, created_at: AT },
    })),
  }));
  const open = all.filter(({ status }) => status !== 'resolved');
  const status = { indicator, description: 'As they say' };
  if (path === SUMMARY)
    return { page: PAGE, status, components: [COMPONENT], incidents: open, scheduled_maintenances: [] };
  if (path === PAST[0]) return { page: PAGE, incidents: all };
  if (path === PAST[1]) return { page: PAGE, scheduled_maintenances: [] };
  return null;
}

function replyAt(asked: Asked, value: unknown): Reply {
  if (value !== null) return tagged(asked, json(value));
  const isPage = asked.path === '/' || asked.path.startsWith('/incidents/');
  return isPage ? { body: '<!doctype html><title>Lab Status</title><p>All is well.' } : { status: 404 };
}

/** A body that has not changed is not sent again to whoever says that they have it. */
export function tagged({ headers }: Asked, reply: Reply): Reply {
  if ('fault' in reply || typeof reply.body !== 'string') return reply;
  const etag = `"${createHash('sha256').update(reply.body).digest('hex').slice(0, 16)}"`;
  if (headers['if-none-match'] === etag) return { status: 304, headers: { etag } };
  return { ...reply, headers: { ...reply.headers, etag } };
}
