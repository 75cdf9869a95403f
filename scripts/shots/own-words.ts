// Owns what a scene's user told Downlog by hand: work of their own, and where else their provider posts.
import { parseHttpUrl } from '../../src/base/http-url.ts';
import type { OwnWork } from '../../src/domain/own-work.ts';
import type { Provider } from '../../src/domain/provider.ts';
import { readProviders } from '../../src/store/read/config.ts';
import type { Store } from '../../src/store/store.ts';
import { writeCorrection } from '../../src/store/write/correction.ts';
import { hours, minutes } from '../../src/time/duration.ts';
import { later, type Instant } from '../../src/time/instant.ts';

export async function planWork(store: Store, now: Instant): Promise<void> {
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
  const everything = { kind: 'everything' } as const;
  const works: readonly OwnWork[] = [
    {
      ...{ id: 'once', name: 'Move the shop to the new machines, and the mail with it', scope: everything },
      time: { kind: 'once', from: later(now, hours(20)), to: later(now, hours(23)), zone },
    },
    {
      ...{ id: 'weekly', name: '', scope: { kind: 'provider', provider: 'Kestrel Cloud' } },
      time: {
        ...{ kind: 'recurring', on: { every: 'week', weekdays: [0, 3] }, minute: 195, zone },
        ...{ lasts: minutes(90), firstDay: null, lastDay: null },
      },
    },
  ];
  for (const work of works) {
    const written = await writeCorrection(store, { kind: 'own-work', id: work.id, work }, now);
    if (!written.ok) throw new Error(written.problem.message);
  }
}

export async function tellOfAccount(store: Store, name: string, address: string): Promise<void> {
  const account = parseHttpUrl(address);
  if (!account.ok) throw new Error(`${address} is no address`);
  const told = await store.write(['config'], 'relaxed', async (transaction) => {
    const config = transaction.objectStore('config');
    const providers = await readProviders(config);
    const before: Provider = providers.get(name) ?? { name, source: null };
    await config.put(new Map([...providers, [name, { ...before, account: account.value }]]), 'providers');
  });
  if (!told.ok) throw new Error(told.problem.message);
}
