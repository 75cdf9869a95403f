// Owns what pages may ask for that is laid on top of the record: one command for every correction.
import { failure, success, type Result } from '../base/result.ts';
import type { Handlers, Refusal } from '../messages/commands.ts';
import { catchUp } from '../store/catch-up.ts';
import { mirrorConfig } from '../store/mirror.ts';
import { writeCorrection } from '../store/write/correction.ts';
import { recordNow, surelyRoster } from './start.ts';
import type { World } from './world.ts';

/** Whatever a page sends is sealed for ever and copied with every word after it. */
const MOST_CHARACTERS = 30_000;

export function makeCorrectionHandlers(world: World): Pick<Handlers, 'correct'> {
  const { store, lasting, clock } = world;
  return {
    async correct({ correction }) {
      if (JSON.stringify(correction).length > MOST_CHARACTERS) return refuse('too long');
      const roster = await surelyRoster(world);
      const written = roster.ok
        ? await writeCorrection(store, correction, recordNow(world, roster.value))
        : roster;
      if (!written.ok) return refuse(written.problem.message);
      // What holds first: the copy of the chain vouches for it.
      if (written.value) await mirrorConfig(lasting, { corrections: written.value });
      await catchUp(store, lasting, clock.wall());
      world.announce({ kind: 'changed' });
      return success(null);
    },
  };
}

function refuse(message: string): Result<never, Refusal> {
  return failure({ kind: 'not-recording', message });
}
