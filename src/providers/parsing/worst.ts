// Owns which of several statuses or impacts is the worst, where a source has no word for all of them together.
import type { ComponentStatus, Impact, Worded } from '../../domain/status-report.ts';

/** What nobody knows goes before what is well: it may be anything. */
const COMPONENTS: readonly ComponentStatus[] = [
  'operational',
  'unknown',
  'under_maintenance',
  'degraded_performance',
  'partial_outage',
  'major_outage',
];

const IMPACTS: readonly Impact[] = ['unknown', 'none', 'maintenance', 'minor', 'major', 'critical'];

/** Null: there is none. */
export function worstStatus(statuses: readonly Worded<ComponentStatus>[]): Worded<ComponentStatus> | null {
  return worst(COMPONENTS, statuses);
}

/** Null: there is none. */
export function worstImpact(impacts: readonly Worded<Impact>[]): Worded<Impact> | null {
  return worst(IMPACTS, impacts);
}

function worst<Meaning>(order: readonly Meaning[], all: readonly Worded<Meaning>[]): Worded<Meaning> | null {
  return all.reduce<Worded<Meaning> | null>(
    (found, each) => (found && order.indexOf(found.is) >= order.indexOf(each.is) ? found : each),
    null,
  );
}
