// Owns until when a window surely was as bad as it had been, where it is ended at a moment of the user's.
import { earliest, type Instant } from '../time/instant.ts';
import type { Phase } from './window.ts';

/** Where the moment lies in between two failures of which one is worse, nobody can say which of the two it was. */
export function surelyUntil(phases: readonly Phase[], at: Instant): Instant {
  const index = phases.findLastIndex(({ from }) => from < at);
  const [last, next] = [phases[index], phases[index + 1]];
  return last && next && next.severity !== last.severity ? earliest(at, last.lastSeenAt) : at;
}
