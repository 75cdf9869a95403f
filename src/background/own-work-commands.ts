// Owns what pages may ask for about the user's own planned work, and about outages that they call maintenance.
import { failure, success, type Result } from '../base/result.ts';
import type { OwnWorks } from '../domain/own-works.ts';
import type { Handlers, Refusal } from '../messages/commands.ts';
import { mirrorConfig } from '../store/mirror.ts';
import { changeOwnWorks } from '../store/write/config.ts';
import type { World } from './world.ts';

type OwnWorkHandlers = Pick<Handlers, 'save-own-work' | 'remove-own-work' | 'mark-maintenance'>;

export function makeOwnWorkHandlers(world: World): OwnWorkHandlers {
  const change = async (next: (own: OwnWorks) => OwnWorks): Promise<Result<null, Refusal>> => {
    const changed = await changeOwnWorks(world.store, next);
    if (!changed.ok) return failure({ kind: 'not-recording', message: changed.problem.message });
    await mirrorConfig(world.lasting, { ownWork: changed.value });
    world.announce({ kind: 'changed' });
    return success(null);
  };
  const withWork = (id: string, works: OwnWorks['works']) =>
    change((own) => ({ ...own, works: [...own.works.filter((each) => each.id !== id), ...works] }));

  return {
    'save-own-work': ({ work }) => withWork(work.id, [work]),
    'remove-own-work': ({ id }) => withWork(id, []),
    'mark-maintenance': ({ outage, mark }) =>
      change((own) => ({
        ...own,
        marked: [
          ...own.marked.filter((each) => each.outage !== outage),
          ...(mark ? [{ ...mark, outage }] : []),
        ],
      })),
  };
}
