// Owns what pages may ask for about the user's own planned work, and about outages that they call maintenance.
import { failure, success, type Result } from '../base/result.ts';
import type { Correction } from '../domain/correction.ts';
import type { Handlers, Refusal } from '../messages/commands.ts';
import { catchUp } from '../store/catch-up.ts';
import { mirrorConfig } from '../store/mirror.ts';
import { writeCorrection } from '../store/write/correction.ts';
import { recordNow, surelyRoster } from './start.ts';
import type { World } from './world.ts';

type OwnWorkHandlers = Pick<Handlers, 'save-own-work' | 'remove-own-work' | 'mark-maintenance'>;

export function makeOwnWorkHandlers(world: World): OwnWorkHandlers {
  const { store, lasting, clock } = world;
  const correct = async (correction: Correction): Promise<Result<null, Refusal>> => {
    const roster = await surelyRoster(world);
    const written = roster.ok
      ? await writeCorrection(store, correction, recordNow(world, roster.value))
      : roster;
    if (!written.ok) return failure({ kind: 'not-recording', message: written.problem.message });
    // What holds first: the copy of the chain vouches for it.
    if (written.value) await mirrorConfig(lasting, { ownWork: written.value });
    await catchUp(store, lasting, clock.wall());
    world.announce({ kind: 'changed' });
    return success(null);
  };

  return {
    'save-own-work': ({ work }) => correct({ kind: 'own-work', id: work.id, work }),
    'remove-own-work': ({ id }) => correct({ kind: 'own-work', id, work: null }),
    'mark-maintenance': ({ outage, mark }) => correct({ kind: 'maintenance', outage, mark }),
  };
}
