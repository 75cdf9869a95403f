// Owns setting up the extension from a configuration, through the same commands as the options page.
import { failure, success, type Result } from '../../src/base/result.ts';
import type { SettingsProblem } from '../../src/domain/settings-draft.ts';
import type { DraftField, DraftProblem } from '../../src/domain/target-draft.ts';
import type { TargetId } from '../../src/domain/target.ts';
import type { Session } from '../extension/session.ts';
import { sayEnglish } from '../replay/english.ts';
import type { Refusal } from '../../src/messages/commands.ts';
import { sayDraftProblem } from '../../src/text/draft-problem.ts';
import { saySettingsProblem } from '../../src/text/settings-problem.ts';
import type { WatchConfig } from './config.ts';

/** The configuration's name of each target that is watched now; or a sentence about what was refused. */
export async function setUp(
  session: Session,
  { witnesses, freshNames, targets }: Omit<WatchConfig, 'ignored'>,
): Promise<Result<ReadonlyMap<TargetId, string>, string>> {
  const settings = {
    ...(witnesses.length > 0 ? { witnesses } : {}),
    ...(freshNames === null ? {} : { freshNames }),
  };
  const set = await session.send('save-settings', settings);
  if (!set.ok) return failure(`the witnesses were refused: ${sayWitnesses(set.problem, witnesses)}`);
  const names = new Map<TargetId, string>();
  for (const draft of targets) {
    const saved = await session.send('save-target', { draft, id: null });
    if (!saved.ok) return failure(`target "${draft.name}" was refused: ${sayTarget(saved.problem)}`);
    names.set(saved.value.id, draft.name);
  }
  return success(names);
}

/** What the configuration calls the fields that have another name inside. */
const KEYS: Partial<Record<DraftField, string>> = {
  checkEverySeconds: 'intervalSeconds',
  timeOutAfterSeconds: 'timeoutSeconds',
  slowAfterMs: 'slowMs',
};

function sayTarget(problem: DraftProblem[] | Refusal): string {
  if (!Array.isArray(problem)) return problem.message;
  return problem
    .map((each) => `"${KEYS[each.field] ?? each.field}": ${sayDraftProblem(sayEnglish, each)}`)
    .join(' ');
}

function sayWitnesses(problem: SettingsProblem[] | Refusal, witnesses: readonly string[]): string {
  if (!Array.isArray(problem)) return problem.message;
  return problem
    .map((each) => {
      const which = each.field === 'witnesses' ? witnesses[each.index ?? -1] : each.field;
      return `${which ?? 'witnesses'}: ${saySettingsProblem(sayEnglish, each)}`;
    })
    .join(' ');
}
