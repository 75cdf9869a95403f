// Owns what a scene changes in a played database by hand: what only a user, a browser or a bad disk could bring about.
import { UNATTENDED, type Attention } from '../../src/domain/attention.ts';
import { fallSilent } from '../../src/domain/coverage.ts';
import { recall } from '../../src/domain/memory.ts';
import { groupOutages, type Outage } from '../../src/domain/outage.ts';
import type { PollStates } from '../../src/domain/poll-schedule.ts';
import type { Silence } from '../../src/domain/silence.ts';
import { allTargets, type TargetId } from '../../src/domain/target.ts';
import { threadId, type ThreadKind } from '../../src/domain/thread.ts';
import { readProviders } from '../../src/store/read/config.ts';
import { readHearing } from '../../src/store/read/hearing.ts';
import { readLive } from '../../src/store/read/live.ts';
import { readOverview } from '../../src/store/read/overview.ts';
import type { Live } from '../../src/store/schema.ts';
import type { Store } from '../../src/store/store.ts';
import { changeAttentions } from '../../src/store/write/attentions.ts';
import { writeCorrection } from '../../src/store/write/correction.ts';
import { days, hours } from '../../src/time/duration.ts';
import { earlier, type Instant } from '../../src/time/instant.ts';

/** The user answers every outage in the same way. */
export async function tellOf(store: Store, now: Instant, answer: Partial<Attention>): Promise<void> {
  const outages = await outagesOf(store, now);
  await changeAttentions(store, () => new Map(outages.map(({ id }) => [id, { ...UNATTENDED, ...answer }])));
}

/** The user says that nothing their providers said belongs to any outage. */
export async function unlinkAll(store: Store, now: Instant): Promise<void> {
  const outages = await outagesOf(store, now);
  const heard = await readHearing(store, { since: earlier(now, days(2)), windowsSince: null });
  if (!heard.ok) throw new Error(heard.problem.message);
  const said = heard.value.threads.filter(({ kind }) => kind !== 'page');
  for (const { id: outage } of outages)
    for (const { id: thread } of said)
      await writeCorrection(store, { kind: 'link', outage, thread, link: 'unlinked' }, now);
}

/** In a story every provider is called the same; a user has a name for each. */
export async function renameProvider(store: Store, from: string, to: string): Promise<void> {
  const renamed = await store.write(
    ['config', 'live', 'thread', 'report'],
    'relaxed',
    async (transaction) => {
      const polls = (await transaction.objectStore('live').get('polls')) as PollStates | undefined;
      const providers = await readProviders(transaction.objectStore('config'));
      const [poll, provider] = [polls?.get(from), providers.get(from)];
      if (poll) await transaction.objectStore('live').put(new Map([[to, poll]]), 'polls');
      if (provider)
        await transaction.objectStore('config').put(new Map([[to, { ...provider, name: to }]]), 'providers');
      const report = await transaction.objectStore('report').get(from);
      if (report) await transaction.objectStore('report').put(report, to);
      for (const thread of await transaction.objectStore('thread').getAll()) {
        await transaction.objectStore('thread').delete(thread.id);
        const [, kind = '', ...native] = thread.id.split('\n');
        const id = threadId(to, kind as ThreadKind, native.join('\n'));
        await transaction.objectStore('thread').put({ ...thread, id, provider: to });
      }
    },
  );
  if (!renamed.ok) throw new Error(renamed.problem.message);
}

export async function outagesOf(store: Store, now: Instant): Promise<Outage[]> {
  const read = await readOverview(store, earlier(now, days(2)));
  if (!read.ok) throw new Error(read.problem.message);
  const targets = allTargets(read.value.watchlist.sites);
  const providers = new Map(targets.map(({ site, target }) => [target.id, site.provider]));
  return groupOutages(read.value.windows, (target) => providers.get(target) ?? '');
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
