// Owns what one reading of a status page says of each thing: the foremost of what is listed, and not more than can be kept.
import type { Incident, Maintenance, StatusReport } from './status-report.ts';
import { isOver, threadId, type Head, type Post, type ThreadId, type ThreadKind } from './thread.ts';

/** What one reading says of one thread. */
export type Told = {
  readonly id: ThreadId;
  readonly kind: ThreadKind;
  readonly head: Head;
  readonly posts: readonly Post[];
};

/** Of one reading: incidents, pieces of work, and posts of each. */
const MAX_TOLD = 200;

export function toldBy(provider: string, report: StatusReport): Told[] {
  const incidents = report.incidents.map((incident) => ({
    id: threadId(provider, 'incident', incident.id),
    kind: 'incident' as const,
    head: incidentHead(incident),
    posts: incident.updates.slice(-MAX_TOLD),
  }));
  const maintenances = report.maintenances.map((maintenance) => ({
    id: threadId(provider, 'maintenance', maintenance.id),
    kind: 'maintenance' as const,
    head: maintenanceHead(maintenance),
    posts: maintenance.updates.slice(-MAX_TOLD),
  }));
  const all: Told[] = [...foremost(incidents), ...foremost(maintenances)];
  if (report.headline) {
    const { is, word } = report.headline;
    all.push({
      id: threadId(provider, 'page', ''),
      kind: 'page',
      head: {
        ...{ title: word, state: { is: 'notice', word: '' }, impact: { is, word } },
        ...{ from: null, to: null, url: null, affected: [] },
      },
      posts: [],
    });
  }
  return all;
}

/** Each once, however often it is listed; what goes on before what is over, and of that the first. */
function foremost(listed: readonly Told[]): Told[] {
  const once = [...new Map(listed.toReversed().map((each) => [each.id, each])).values()].toReversed();
  const [over, open] = [once.filter(isPast), once.filter((each) => !isPast(each))];
  return [...open, ...over].slice(0, MAX_TOLD);
}

export function isPast({ head }: Told): boolean {
  return isOver(head.state.is);
}

function incidentHead({ title, state, impact, startedAt, resolvedAt, url, affected }: Incident): Head {
  return { title, state, impact, from: startedAt, to: resolvedAt, url, affected };
}

function maintenanceHead({ title, state, from, to, url, affected }: Maintenance): Head {
  return { title, state, impact: null, from, to, url, affected };
}
