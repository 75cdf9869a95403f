// Owns what a scene changes in a played database by hand: what only a user, a browser or a bad disk could bring about.
import { UNATTENDED, type Attention } from '../../src/domain/attention.ts';
import { fallSilent } from '../../src/domain/coverage.ts';
import { recall } from '../../src/domain/memory.ts';
import { groupOutages } from '../../src/domain/outage.ts';
import type { Silence } from '../../src/domain/silence.ts';
import { allTargets, type TargetId } from '../../src/domain/target.ts';
import { readLive } from '../../src/store/read/live.ts';
import { readOverview } from '../../src/store/read/overview.ts';
import type { Live } from '../../src/store/schema.ts';
import type { Store } from '../../src/store/store.ts';
import { changeAttentions } from '../../src/store/write/attentions.ts';
import { days, hours } from '../../src/time/duration.ts';
import { earlier, type Instant } from '../../src/time/instant.ts';

/** The user answers every outage in the same way. */
export async function tellOf(store: Store, now: Instant, answer: Partial<Attention>): Promise<void> {
  const read = await readOverview(store, earlier(now, days(2)));
  if (!read.ok) throw new Error(read.problem.message);
  const targets = allTargets(read.value.watchlist.sites);
  const providers = new Map(targets.map(({ site, target }) => [target.id, site.provider]));
  const outages = groupOutages(read.value.windows, (target) => providers.get(target) ?? '');
  await changeAttentions(store, () => new Map(outages.map(({ id }) => [id, { ...UNATTENDED, ...answer }])));
}

/** The browser empties a part of the database. */
export async function loseSome(store: Store, now: Instant): Promise<void> {
  await changeLive(store, (live) => ({
    ...live,
    loss: {
      ...{ cause: 'damaged', from: earlier(now, hours(5)), to: earlier(now, hours(4)) },
      ...{ restoredWindows: 2, message: '' },
    },
  }));
}

/** Some targets cannot be observed any more. */
export async function silence(store: Store, ids: readonly TargetId[], reason: Silence): Promise<void> {
  await changeLive(store, (live, memory) => ({
    ...live,
    states: new Map([
      ...live.states,
      ...ids.map((id) => [id, fallSilent(recall(memory, id), reason)] as const),
    ]),
  }));
}

type Memory = Parameters<typeof recall>[0];

async function changeLive(store: Store, change: (live: Live, memory: Memory) => Live): Promise<void> {
  const written = await store.write(['live'], 'relaxed', async (transaction) => {
    const liveStore = transaction.objectStore('live');
    const known = await readLive(liveStore);
    if (known) await liveStore.put(change(known.live, known.memory), 'live');
  });
  if (!written.ok) throw new Error(written.problem.message);
}
