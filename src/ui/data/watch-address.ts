// Owns taking a new address under watch: read, sent, and the browser asked for permission, all within one click.
import { permissionPattern } from '../../base/http-url.ts';
import { failure, success, type Result } from '../../base/result.ts';
import { readDraft, type DraftProblem, type TargetDraft } from '../../domain/target-draft.ts';
import type { Target } from '../../domain/target.ts';
import type { Refusal } from '../../messages/commands.ts';
import { requestHosts } from '../../platform/permissions.ts';
import { ask } from './ask.ts';

/** `isAllowed`: whether the user let us look at it. A target that we may not look at stays, as not observed. */
export type Watched = { readonly target: Target; readonly isAllowed: boolean };

/**
 * To be called straight from a click or key. The target is sent before the question is asked: Firefox closes the popup
 * with the question, and nothing after it would run.
 */
export function watchAddress(
  draft: TargetDraft,
  others: readonly Target[],
): Promise<Result<Watched, DraftProblem[] | Refusal>> {
  const read = readDraft(draft, others);
  if (!read.ok) return Promise.resolve(read);
  const saving = ask('save-target', { draft, id: null });
  const asking = requestHosts([permissionPattern(read.value.url)]).catch(() => false);
  return Promise.all([saving, asking]).then(([saved, isAllowed]) =>
    saved.ok ? success({ target: saved.value, isAllowed }) : failure(saved.problem),
  );
}
