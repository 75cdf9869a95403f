// Owns the status page of a story's provider: what it served at any moment, in the shape of the commonest technology.
import { epoch, type Story } from './story.ts';

export const STATUS_PAGE = 'https://status.provider.example/';

type StatusRow = NonNullable<Story['status']>[number];
type Kind = 'incident' | 'maintenance';
/** A row of kind `page` sets the headline, whatever else is said; this one takes the page away. */
const UNREADABLE = 'unreadable';
type Said = StatusRow & { readonly state: string; readonly text: string };

/** The JSON at a path of the page at a moment; null: there is nothing. */
export type Publish = (path: string, at: number) => string | null;

export function publisher(story: Story): Publish {
  const rows = (story.status ?? []).map((row) => ({
    state: row.kind === 'maintenance' ? 'in_progress' : 'investigating',
    text: '',
    ...row,
    time: epoch(row.at),
  }));
  return (path, at) => {
    const said = rows.filter(({ time }) => time <= at);
    const incidents = announcements('incident', said);
    const maintenances = announcements('maintenance', said);
    const page = { id: 'provider', name: 'Provider', url: STATUS_PAGE, updated_at: said.at(-1)?.at ?? null };
    const isOpen = ({ status }: { readonly status: string }) =>
      !/^(resolved|postmortem|completed)$/.test(status);
    const headline = said.findLast(({ kind }) => kind === 'page');
    if (headline?.state === UNREADABLE) return null;
    switch (path) {
      case '/api/v2/summary.json':
        return JSON.stringify({
          page,
          status: {
            indicator: headline?.state ?? (incidents.some(isOpen) ? 'major' : 'none'),
            description: headline?.text ?? '',
          },
          components: [],
          incidents: incidents.filter(isOpen),
          scheduled_maintenances: maintenances.filter(isOpen),
        });
      case '/api/v2/incidents.json':
        return JSON.stringify({ page, incidents });
      case '/api/v2/scheduled-maintenances.json':
        return JSON.stringify({ page, scheduled_maintenances: maintenances });
      default:
        return null;
    }
  };
}

/** All rows of one kind are one announcement: a story tells of one. */
function announcements(kind: Kind, said: readonly Said[]) {
  const rows = said.filter((row) => row.kind === kind);
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return [];
  const isOver = /^(resolved|postmortem|completed)$/.test(last.state);
  const ended = rows.find(({ state }) => state === 'resolved' || state === 'completed');
  const bounds = {
    scheduled_for: rows.findLast(({ from }) => from !== undefined)?.from ?? first.at,
    scheduled_until: rows.findLast(({ to }) => to !== undefined)?.to ?? null,
  };
  return [
    {
      id: `${kind}-1`,
      name: first.text,
      status: last.state,
      impact: kind === 'incident' ? 'major' : 'maintenance',
      created_at: first.at,
      started_at: first.at,
      resolved_at: isOver ? (ended?.at ?? last.at) : null,
      shortlink: null,
      ...(kind === 'maintenance' ? bounds : {}),
      incident_updates: rows
        .map(({ at, state, text }, index) => ({
          id: `${kind}-1-${index + 1}`,
          status: state,
          body: text,
          display_at: at,
          created_at: at,
          updated_at: at,
        }))
        .toReversed(),
    },
  ];
}
