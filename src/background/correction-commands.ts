// Owns what pages may ask for that is laid on top of the record: planned work, what is maintenance, what belongs together.
import { failure, success, type Result } from '../base/result.ts';
import type { Correction } from '../domain/correction.ts';
import type { Handlers, Refusal } from '../messages/commands.ts';
import { catchUp } from '../store/catch-up.ts';
import { mirrorConfig } from '../store/mirror.ts';
import { writeCorrection } from '../store/write/correction.ts';
import { recordNow, surelyRoster } from './start.ts';
import type { World } from './world.ts';

type CorrectionHandlers = Pick<
  Handlers,
  'save-own-work' | 'remove-own-work' | 'mark-maintenance' | 'link-thread'
>;

export function makeCorrectionHandlers(world: World): CorrectionHandlers {
  const { store, lasting, clock } = world;
  const correct = async (correction: Correction): Promise<Result<null, Refusal>> => {
    const roster = await surelyRoster(world);
    const written = roster.ok
      ? await writeCorrection(store, correction, recordNow(world, roster.value))
      : roster;
    if (!written.ok) return failure({ kind: 'not-recording', message: written.problem.message });
    // What holds first: the copy of the chain vouches for it.
    if (written.value) await mirrorConfig(lasting, { corrections: written.value });
    await catchUp(store, lasting, clock.wall());
    world.announce({ kind: 'changed' });
    return success(null);
  };

  return {
    'save-own-work': ({ work }) => correct({ kind: 'own-work', id: work.id, work }),
    'remove-own-work': ({ id }) => correct({ kind: 'own-work', id, work: null }),
    'link-thread': ({ outage, thread, link }) => correct({ kind: 'link', outage, thread, link }),
    'mark-maintenance': ({ outage, mark }) => correct({ kind: 'maintenance', outage, mark }),
  };
}
