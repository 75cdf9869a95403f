// Owns what pages may ask for about providers: where their word is read, and which outage it belongs to.
import { parseHttpUrl } from '../base/http-url.ts';
import { failure, success, type Result } from '../base/result.ts';
import type { Providers } from '../domain/provider.ts';
import type { Handlers, Refusal } from '../messages/commands.ts';
import { mirrorConfig } from '../store/mirror.ts';
import type { StoreProblem } from '../store/problem.ts';
import { commitPoll } from '../store/write/commit-poll.ts';
import { changeLinks, changeProviders } from '../store/write/config.ts';
import { inRecordTime } from './poller.ts';
import { surelyRoster } from './start.ts';
import type { World } from './world.ts';

type ProviderHandlers = Pick<Handlers, 'find-status-page' | 'forget-status-page' | 'link-thread'>;

export function makeProviderHandlers(world: World): ProviderHandlers {
  const withProviders = async (
    change: (providers: Providers) => Providers,
  ): Promise<Result<null, Refusal>> => {
    const changed = await changeProviders(world.store, change);
    if (!changed.ok) return refuse(changed.problem);
    await mirrorConfig(world.lasting, { providers: [...changed.value.values()] });
    world.announce({ kind: 'changed' });
    return success(null);
  };

  return {
    async 'find-status-page'({ provider, url }) {
      const pasted = parseHttpUrl(url);
      if (!pasted.ok) return failure({ kind: 'not-an-address', problem: pasted.problem });
      const roster = await surelyRoster(world);
      if (!roster.ok) return refuse(roster.problem);
      const found = await world.statusPages.recognise(pasted.value);
      if (!found.ok) return found;
      const { source, answer } = found.value;
      const kept = await withProviders((providers) =>
        new Map(providers).set(provider, { ...providers.get(provider), name: provider, source }),
      );
      if (!kept.ok) return kept;
      // What it was recognised by is its first reading: it is written, and nobody is told of it as news.
      const first = inRecordTime(answer, roster.value);
      const written = await commitPoll(world.store, {
        ...{ provider, source, answer: first, isFailing: false, random: world.random() },
      });
      if (!written.ok) return refuse(written.problem);
      world.announce({ kind: 'changed' });
      return success(source);
    },
    'forget-status-page': ({ provider }) =>
      withProviders((providers) => {
        const known = providers.get(provider);
        return known ? new Map(providers).set(provider, { ...known, source: null }) : providers;
      }),
    async 'link-thread'({ outage, thread, link }) {
      const changed = await changeLinks(world.store, (links) => {
        const own = new Map(links.get(outage));
        if (link === null) own.delete(thread);
        else own.set(thread, link);
        return new Map(links).set(outage, own);
      });
      if (!changed.ok) return refuse(changed.problem);
      world.announce({ kind: 'changed' });
      return success(null);
    },
  };
}

function refuse({ message }: StoreProblem): { readonly ok: false; readonly problem: Refusal } {
  return { ok: false, problem: { kind: 'not-recording', message } };
}
