// Owns the start of a worker's life: which start of the browser this is, and whether the record survived the last one.
import { success, type Result } from '../base/result.ts';
import { milliseconds, seconds } from '../time/duration.ts';
import { later, type Instant } from '../time/instant.ts';
import type { StoreProblem } from '../store/problem.ts';
import { readRoster, type Roster } from '../store/read/roster.ts';
import { reconcile } from '../store/reconcile.ts';
import type { World } from './world.ts';

/** What one worker life remembers. It may end between two lines: nothing here is needed, everything is a short cut. */
export type Life = { shown: string | null };

export type Started = { readonly boot: string; readonly notRecordingSince: Instant | null };

export function newLife(): Life {
  return { shown: null };
}

/** Whether the record survived is known after it: what `rosterOf` reads is the one we had. */
export async function startLife(world: World, life: Life): Promise<Result<Started, StoreProblem>> {
  const boot = await surelyBoot(world, ['notRecordingSince', 'shown']);
  if (!boot.ok) return boot;
  const { id, kept } = boot.value;
  life.shown ??= (kept['shown'] as string | null | undefined) ?? null;
  const notRecordingSince = (kept['notRecordingSince'] as Instant | undefined) ?? null;
  return success({ boot: id, notRecordingSince });
}

/** The roster, in a database that is known to be the one we had; one that was lost is founded from the second copy. */
export async function surelyRoster(world: World): Promise<Result<Roster, StoreProblem>> {
  const boot = await surelyBoot(world);
  return boot.ok ? rosterOf(world) : boot;
}

/** The roster of a life that has been started. */
export async function rosterOf(world: World): Promise<Result<Roster, StoreProblem>> {
  for (let tries = 1; ; tries += 1) {
    const roster = await readRoster(world.store);
    if (!roster.ok) return roster;
    if (roster.value) return success(roster.value);
    if (tries === 2) throw new Error('A founded database has no live row');
    // It was lost under us.
    const reconciled = await makeSure(world);
    if (!reconciled.ok) return reconciled;
  }
}

const starting = new WeakMap<World, Promise<Result<string, StoreProblem>>>();

type Boot = { readonly id: string; readonly kept: Readonly<Record<string, unknown>> };

/**
 * Finds the boot id in storage that ends with the browser: an empty one means that the browser had been closed. What else
 * is kept there under `names` comes with it: each question costs a cold start as much as opening the database.
 */
async function surelyBoot(world: World, names: readonly string[] = []): Promise<Result<Boot, StoreProblem>> {
  const kept = await world.fleeting.get(['boot', ...names]);
  const id = kept['boot'] as string | undefined;
  if (id !== undefined) return success({ id, kept });
  // A command and a wake may come at once: there is one start for both.
  const started = starting.get(world) ?? start(world).finally(() => starting.delete(world));
  starting.set(world, started);
  const boot = await started;
  return boot.ok ? success({ id: boot.value, kept }) : boot;
}

async function start(world: World): Promise<Result<string, StoreProblem>> {
  const reconciled = await makeSure(world);
  if (!reconciled.ok) return reconciled;
  const boot = world.randomName();
  await world.fleeting.set({ boot });
  return success(boot);
}

const reconciling = new WeakMap<World, Promise<Result<unknown, StoreProblem>>>();

/** A wake and a reading may find at once that the record is gone: it is lost, and found again, once. */
function makeSure(world: World): Promise<Result<unknown, StoreProblem>> {
  const made = reconciling.get(world) ?? compareCopies(world).finally(() => reconciling.delete(world));
  reconciling.set(world, made);
  return made;
}

/** Also where a backup has just taken the place of the record. */
export async function compareCopies(world: World): Promise<Result<unknown, StoreProblem>> {
  const { gaveUp } = await world.fleeting.get(['gaveUp']);
  const reconciled = await reconcile(world.store, world.lasting, {
    now: world.clock.wall(),
    birth: world.randomName(),
    grid: { phase: milliseconds(Math.floor(world.random() * seconds(30))) },
    gaveUp: (gaveUp as string | undefined) ?? null,
  });
  if (!reconciled.ok) return reconciled;
  if (gaveUp !== undefined) await world.fleeting.remove(['gaveUp']);
  if (reconciled.value) world.announce({ kind: 'changed' });
  return reconciled;
}

/** Now, in the record's own time. */
export function recordNow(world: World, { live }: Roster): Instant {
  return later(world.clock.wall(), live.clock.correction);
}
