// Owns the start of a worker's life: which start of the browser this is, and whether the record survived the last one.
import { success, type Result } from '../base/result.ts';
import { milliseconds, seconds } from '../time/duration.ts';
import { later, type Instant } from '../time/instant.ts';
import type { StoreProblem } from '../store/problem.ts';
import { readRoster, type Roster } from '../store/read/roster.ts';
import { reconcile } from '../store/reconcile.ts';
import type { World } from './world.ts';

/** What one worker life remembers. It may end between two lines: nothing here is needed, everything is a short cut. */
export type Life = { started: Started | null; shown: string | null };

export type Started = { readonly boot: string; readonly notRecordingSince: Instant | null };

export function newLife(): Life {
  return { started: null, shown: null };
}

/** Finds the boot id in storage that ends with the browser: an empty one means that the browser had been closed. */
export async function startLife(world: World, life: Life): Promise<Result<Started, StoreProblem>> {
  const kept = await world.fleeting.get(['boot', 'notRecordingSince', 'shown']);
  const notRecordingSince = (kept['notRecordingSince'] as Instant | undefined) ?? null;
  life.shown ??= (kept['shown'] as string | undefined) ?? null;
  const boot = kept['boot'] as string | undefined;
  if (boot !== undefined) return success((life.started = { boot, notRecordingSince }));

  const reconciled = await makeSure(world);
  if (!reconciled.ok) return reconciled;
  const started = { boot: world.randomName(), notRecordingSince };
  await world.fleeting.set({ boot: started.boot });
  return success((life.started = started));
}

/** The roster; if the database has none, it was lost under us, and is founded from the second copy. */
export async function surelyRoster(world: World): Promise<Result<Roster, StoreProblem>> {
  for (let tries = 1; ; tries += 1) {
    const roster = await readRoster(world.store);
    if (!roster.ok) return roster;
    if (roster.value) return success(roster.value);
    if (tries === 2) throw new Error('A founded database has no live row');
    const reconciled = await makeSure(world);
    if (!reconciled.ok) return reconciled;
  }
}

async function makeSure(world: World): Promise<Result<unknown, StoreProblem>> {
  return reconcile(world.store, world.lasting, {
    now: world.clock.wall(),
    birth: world.randomName(),
    grid: { phase: milliseconds(Math.floor(world.random() * seconds(30))) },
  });
}

/** Now, in the record's own time. */
export function recordNow(world: World, { live }: Roster): Instant {
  return later(world.clock.wall(), live.clock.correction);
}
