// Owns until when an outage is of a record that was restored from a file that nothing proves. Pure.
import type { Outage } from '../../domain/outage.ts';
import type { StoredOutage } from '../../store/read/outage.ts';
import type { Instant } from '../../time/instant.ts';

export function unverifiedUntil({ startedAt }: Outage, { known }: StoredOutage): Instant | null {
  const restored = known?.live.restored;
  return restored && !restored.isVerified && startedAt < restored.at ? restored.at : null;
}
