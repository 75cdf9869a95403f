// Owns taking a new address under watch: it is sent, and the browser asked for permission, within one click.
import { permissionPattern, type HttpUrl } from '../../base/http-url.ts';
import { failure, success, type Result } from '../../base/result.ts';
import type { DraftProblem } from '../../domain/target-draft.ts';
import type { Target } from '../../domain/target.ts';
import type { Refusal } from '../../messages/commands.ts';
import { requestHosts } from '../../platform/permissions.ts';
import { ask } from './ask.ts';

/** What is wrong with an address, or why nothing could be stored. */
export type WatchProblem = DraftProblem[] | Refusal;

/** A target that the user does not let us look at stays, as not observed. */
export type Watching = Result<Target, WatchProblem>;

/**
 * To be called straight from a click or key. The target is sent before the question is asked: Firefox closes the popup
 * with the question, and nothing after it would run.
 */
export async function watchUrl(url: HttpUrl): Promise<Watching> {
  const saving = ask('save-target', { draft: { url }, id: null });
  // Its row tells whether we may look at it, and asks again.
  void requestHosts([permissionPattern(url)]).catch(() => false);
  const saved = await saving;
  return saved.ok ? success(saved.value) : failure(saved.problem);
}
