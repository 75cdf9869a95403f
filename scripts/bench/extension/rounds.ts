// Owns rounds of checks as the background hands them to the store.
import { UNCHECKED } from '../../../src/domain/clock-check.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { POLICY } from '../../../src/domain/policy.ts';
import type { TargetId } from '../../../src/domain/target.ts';
import { deleteDatabase } from '../../../src/platform/storage-areas.ts';
import { DATABASE } from '../../../src/store/schema.ts';
import type { Store } from '../../../src/store/store.ts';
import { commitRound, type Committed, type RoundResult } from '../../../src/store/write/commit-round.ts';
import { foundingLive } from '../../../src/store/write/found.ts';
import { milliseconds, minutes } from '../../../src/time/duration.ts';
import { instant } from '../../../src/time/instant.ts';

/** An empty database with its first row, as the first start makes it. */
export async function foundAnew(store: Store): Promise<void> {
  store.close();
  await deleteDatabase(DATABASE);
  const live = foundingLive('bench', { phase: milliseconds(0) }, 0);
  const founded = await store.write(['live'], 'relaxed', async (transaction) => {
    await transaction.objectStore('live').put(live, 'live');
  });
  if (!founded.ok) throw new Error(founded.problem.message);
}

export function roundOf(round: number, at: number, observations: readonly Observation[]): RoundResult {
  const now = instant(at + 3000);
  return {
    ...{ round, at: instant(at), observations, policy: POLICY, clock: UNCHECKED, clockStep: null },
    checkEveryOf: () => minutes(1),
    heartbeat: { at: now, wall: now, boot: 'bench', version: '0.0.0' },
    ...{ silence: [], line: null, holds: new Map(), fingerprints: null },
    // At first every address is new.
    addresses: round === 1 ? addressesOf(observations) : null,
  };
}

function addressesOf(observations: readonly Observation[]): RoundResult['addresses'] {
  const all = new Map<TargetId, string>();
  for (const { target, evidence } of observations) if (evidence.address) all.set(target, evidence.address);
  return { all, fresh: new Set(all.keys()) };
}

export async function commit(store: Store, result: RoundResult): Promise<Committed> {
  const committed = await commitRound(store, result);
  if (!committed.ok) throw new Error(committed.problem.message);
  if (!committed.value) throw new Error(`round ${result.round} had been written before`);
  return committed.value;
}
