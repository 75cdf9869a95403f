// Owns the object that `read-status` prints of a report: a closed list of names that other programs may rely on.
import {
  contradictsItself,
  overallOf,
  type Incident,
  type Maintenance,
  type ProviderUpdate,
  type StatusReport,
  type Worded,
} from '../../src/domain/status-report.ts';
import { toIso, type Instant } from '../../src/time/instant.ts';

export type PrintedReport = ReturnType<typeof printReport>;

const time = (at: Instant | null): string | null => (at === null ? null : toIso(at));

/** The word is printed where we do not know what it means: it is all there is. */
function worded<Name extends string, Meaning extends string>(name: Name, { is, word }: Worded<Meaning>) {
  const printed = { [name]: is } as Record<Name, Meaning>;
  return is === 'unknown' && word !== '' ? { ...printed, word } : printed;
}

export function printReport(report: StatusReport) {
  return {
    overall: overallOf(report),
    ...(contradictsItself(report) ? { disagreement: 'green with an open incident' } : {}),
    components: report.components.map(({ name, status }) => ({ name, ...worded('status', status) })),
    incidents: report.incidents.map(printIncident),
    maintenances: report.maintenances.map(printMaintenance),
  };
}

function printIncident({ id, title, state, impact, startedAt, resolvedAt, updates }: Incident) {
  return {
    id,
    title,
    ...worded('state', state),
    impact: impact.is,
    startedAt: time(startedAt),
    resolvedAt: time(resolvedAt),
    updates: updates.map(printUpdate),
  };
}

function printMaintenance({ id, title, state, from, to, updates }: Maintenance) {
  return {
    id,
    title,
    ...worded('state', state),
    from: time(from),
    to: time(to),
    updates: updates.map(printUpdate),
  };
}

function printUpdate<State extends string>({ at, state, text }: ProviderUpdate<State>) {
  return { at: time(at), ...worded('state', state), text };
}
