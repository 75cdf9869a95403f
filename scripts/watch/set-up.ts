// Owns setting up the extension from a configuration, through the same commands as the options page.
import { failure, success, type Result } from '../../src/base/result.ts';
import type { TargetId } from '../../src/domain/target.ts';
import type { Session } from '../extension/session.ts';
import type { WatchConfig } from './config.ts';

/** The configuration's name of each target that is watched now; or a sentence about what was refused. */
export async function setUp(
  session: Session,
  { witnesses, freshNames, targets }: WatchConfig,
): Promise<Result<ReadonlyMap<TargetId, string>, string>> {
  const settings = {
    ...(witnesses.length > 0 ? { witnesses } : {}),
    ...(freshNames === null ? {} : { freshNames }),
  };
  const set = await session.send('save-settings', settings);
  if (!set.ok) return failure(`the witnesses were refused: ${JSON.stringify(set.problem)}`);
  const names = new Map<TargetId, string>();
  for (const draft of targets) {
    const saved = await session.send('save-target', { draft, id: null });
    if (!saved.ok) return failure(`target "${draft.name}" was refused: ${JSON.stringify(saved.problem)}`);
    names.set(saved.value.id, draft.name);
  }
  return success(names);
}
