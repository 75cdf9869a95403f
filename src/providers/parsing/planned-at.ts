// Owns the state of a maintenance of which only the bounds are announced.
import type { MaintenanceState, Worded } from '../../domain/status-report.ts';
import type { Instant } from '../../time/instant.ts';

/** Where the moment lies, seen from the bounds. Nobody has said that work has begun or ended: the word is empty. */
export function plannedAt(from: Instant | null, to: Instant | null, at: Instant): Worded<MaintenanceState> {
  if (to !== null && at >= to) return { is: 'completed', word: '' };
  if (from === null) return { is: 'unknown', word: '' };
  return { is: at < from ? 'scheduled' : 'in_progress', word: '' };
}
