// Owns what pages may ask for about providers: where their word is read, and which outage it belongs to.
import { parseHttpUrl } from '../base/http-url.ts';
import { failure, success, type Result } from '../base/result.ts';
import { pasteProblems } from '../domain/pasted.ts';
import type { Providers } from '../domain/provider.ts';
import type { Handlers, Refusal } from '../messages/commands.ts';
import { catchUp } from '../store/catch-up.ts';
import { mirrorConfig } from '../store/mirror.ts';
import type { StoreProblem } from '../store/problem.ts';
import type { SealedRow, SealedStore } from '../store/schema.ts';
import { changeProviders } from '../store/write/config.ts';
import { writeDraft } from '../store/write/draft.ts';
import { writeSealed } from '../store/write/sealed.ts';
import type { Instant } from '../time/instant.ts';
import { recordNow, surelyRoster } from './start.ts';
import type { World } from './world.ts';

type ProviderCommand =
  | 'find-status-page'
  | 'save-account'
  | 'forget-status-page'
  | 'save-pasted'
  | 'remove-pasted'
  | 'note-ticket'
  | 'save-draft'
  | 'save-desk';
type ProviderHandlers = Pick<Handlers, ProviderCommand>;

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
      const found = await world.reader.find({
        ...{ kind: 'find', provider, pasted: pasted.value, correction, random: world.random() },
      });
      if (!found.ok) return found;
      await withProviders((providers) => providers);
      await catchUp(world.store, world.lasting, world.clock.wall());
      return found;
    },
    async 'save-account'({ provider, url }) {
      const read = url.trim() === '' ? null : parseHttpUrl(url);
      if (read && !read.ok) return failure({ kind: 'not-an-address', problem: read.problem });
      return withProviders((providers) => {
        const { account: _former, ...known } = providers.get(provider) ?? { name: provider, source: null };
        return new Map(providers).set(provider, read ? { ...known, account: read.value } : known);
      });
    },
    'forget-status-page': ({ provider }) =>
      withProviders((providers) => {
        const known = providers.get(provider);
        return known ? new Map(providers).set(provider, { ...known, source: null }) : providers;
      }),
    async 'save-pasted'({ outage, provider, source, text, statements }) {
      const paste = { outage, provider, source, text, statements };
      const problems = pasteProblems(paste);
      if (problems.length > 0) return failure(problems);
      const id = world.randomName();
      return withSealed('pasted', id, (_before, now) => ({ ...paste, id, pastedAt: now, removedAt: null }));
    },
    'remove-pasted': ({ id, removed }) =>
      withSealed('pasted', id, (before, now) => before && { ...before, removedAt: removed ? now : null }),
    'note-ticket': ({ id, outage, events = [], number }) =>
      withSealed('ticket', id, (before) => ({
        ...{ id, outage: before?.outage ?? outage },
        number: number ?? before?.number ?? null,
        events: [...(before?.events ?? []), ...events],
      })),
    'save-draft': async ({ draft }) => done(await writeDraft(world.store, draft)),
    'save-desk': ({ provider, desk }) =>
      withProviders((providers) => {
        const known = providers.get(provider) ?? { name: provider, source: null };
        return new Map(providers).set(provider, { ...known, desk });
      }),
  };

  async function withSealed<Kind extends SealedStore>(
    kind: Kind,
    id: string,
    change: (before: SealedRow<Kind> | null, now: Instant) => SealedRow<Kind> | null,
  ): Promise<Result<null, Refusal>> {
    const roster = await surelyRoster(world);
    if (!roster.ok) return refuse(roster.problem);
    const now = recordNow(world, roster.value);
    const written = await writeSealed(world.store, kind, id, now, (before) => change(before, now));
    await catchUp(world.store, world.lasting, world.clock.wall());
    return done(written);
  }

  function done(written: Result<unknown, StoreProblem>): Result<null, Refusal> {
    if (!written.ok) return refuse(written.problem);
    world.announce({ kind: 'changed' });
    return success(null);
  }
}

function refuse({ message }: StoreProblem): { readonly ok: false; readonly problem: Refusal } {
  return { ok: false, problem: { kind: 'not-recording', message } };
}
