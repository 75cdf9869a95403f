// Owns what pages may ask for about providers: where their word is read, and which outage it belongs to.
import { parseHttpUrl } from '../base/http-url.ts';
import { failure, success, type Result } from '../base/result.ts';
import type { Providers } from '../domain/provider.ts';
import type { Handlers, Refusal } from '../messages/commands.ts';
import { mirrorConfig } from '../store/mirror.ts';
import type { StoreProblem } from '../store/problem.ts';
import { changeLinks, changeProviders } from '../store/write/config.ts';
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
      const { correction } = roster.value.live.clock;
      const found = await world.statusPages.find({
        ...{ kind: 'find', provider, pasted: pasted.value, correction, random: world.random() },
      });
      if (found.ok) await withProviders((providers) => providers);
      return found;
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
