// Owns whether an outage counts, by the user's word. Pure.
import { isNotTheirs } from '../../domain/as-corrected.ts';
import type { Outage } from '../../domain/outage.ts';
import type { Standing } from '../../timeline/dossier.ts';

export function standingOf(outage: Outage, falseAlarms: readonly Outage[]): Standing {
  if (falseAlarms.includes(outage)) return 'false-alarm';
  return isNotTheirs(outage) ? 'not-theirs' : 'counts';
}
