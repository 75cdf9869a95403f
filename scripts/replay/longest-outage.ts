// Owns the outage of a story that lasted longest: the one of which the drafts are.
import type { Outage } from '../../src/domain/outage.ts';
import { readOutage } from '../../src/store/read/outage.ts';
import type { Store } from '../../src/store/store.ts';
import { between, type Instant } from '../../src/time/instant.ts';

/** Null: there was none. */
export async function longestOutage(store: Store, now: Instant): Promise<Outage | null> {
  const stored = await readOutage(store, '');
  if (!stored.ok) throw new Error(stored.problem.message);
  const lengthOf = ({ startedAt, endedAt }: Outage) => between(startedAt, endedAt ?? now);
  return stored.value.outages.toSorted((one, other) => lengthOf(other) - lengthOf(one))[0] ?? null;
}
