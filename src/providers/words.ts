// Owns what the words of status pages mean: one table for each thing that can have a state.
import type {
  ComponentStatus,
  Impact,
  IncidentState,
  MaintenanceState,
  Worded,
} from '../domain/status-report.ts';

/** Words without case, blanks, hyphens and underscores: `Partial Outage`, `PARTIALOUTAGE` and `partial_outage` are one. */
function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_-]+/g, '');
}

function table<Meaning extends string>(
  rows: Readonly<Record<Meaning, string>>,
): ReadonlyMap<string, Meaning> {
  const meanings = Object.entries(rows) as [Meaning, string][];
  return new Map(
    meanings.flatMap(([meaning, words]) =>
      [plain(meaning), ...words.split(' ')].map((word) => [word, meaning] as const),
    ),
  );
}

const COMPONENTS = table<Exclude<ComponentStatus, 'unknown'>>({
  operational: 'ok up available good green normal none allgood healthy success',
  degraded_performance: 'degraded performanceissues disrupted servicedegradation yellow minor hasissues slow',
  partial_outage: 'partial minoroutage partialdisruption servicedisruption warning orange',
  major_outage: 'major fulloutage outage downtime down red serviceoutage servicedown critical disruption',
  under_maintenance: 'maintenance planned plannedmaintenance inprogress scheduled blue',
});

const INCIDENTS = table<Exclude<IncidentState, 'unknown'>>({
  investigating: 'open active new confirmed reported detected issue problem acknowledged started triage',
  identified: 'inprogress fixing restoringservice update rootcauseidentified mitigating',
  monitoring: 'watching recovering verifying verifyingservice extendedrecovery mitigated underobservation',
  resolved:
    'fixed closed recovered ended ok available green servicerestored falsealarm falsepositive completed complete',
  postmortem: 'postincidentreview postincidentreviewpublished retrospective',
  notice: 'informational information info announcement note',
});

const MAINTENANCES = table<Exclude<MaintenanceState, 'unknown'>>({
  scheduled: 'notstartedyet upcoming planned maintenancescheduled pending announced',
  in_progress: 'underway ongoing active started maintenanceinprogress undermaintenance identified',
  verifying: 'monitoring verification',
  completed: 'complete ended done finished resolved closed maintenancecomplete',
  cancelled: 'canceled aborted postponed',
});

const IMPACTS = table<Exclude<Impact, 'unknown'>>({
  none: 'operational ok up good green allgood normal resolved informational info notice low',
  maintenance: 'undermaintenance scheduled planned plannedmaintenance',
  minor:
    'degraded degradedperformance performanceissues hasissues disrupted yellow serviceinformation warning',
  major: 'partialoutage minoroutage partialdisruption servicedisruption medium orange',
  critical: 'majoroutage fulloutage outage downtime down red serviceoutage high disruption securityevent',
});

/** What a component's word means. An empty word is one that was not said. */
export function componentStatus(word: string | null): Worded<ComponentStatus> {
  return worded(COMPONENTS, word);
}

export function incidentState(word: string | null): Worded<IncidentState> {
  return worded(INCIDENTS, word);
}

export function maintenanceState(word: string | null): Worded<MaintenanceState> {
  return worded(MAINTENANCES, word);
}

export function impact(word: string | null): Worded<Impact> {
  return worded(IMPACTS, word);
}

function worded<Meaning extends string>(
  meanings: ReadonlyMap<string, Meaning>,
  word: string | null,
): Worded<Meaning | 'unknown'> {
  const said = (word ?? '').slice(0, 100);
  return { is: meanings.get(plain(said)) ?? 'unknown', word: said };
}
