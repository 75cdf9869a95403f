// Owns taking a new address under watch: it is sent, and the browser asked for permission, within one click.
import { permissionPattern, type HttpUrl } from '../../base/http-url.ts';
import { failure, success, type Result } from '../../base/result.ts';
import type { DraftProblem } from '../../domain/target-draft.ts';
import type { Target } from '../../domain/target.ts';
import type { Refusal } from '../../messages/commands.ts';
import { requestHosts } from '../../platform/permissions.ts';
import { ask } from './ask.ts';

/** `isAllowed`: whether the user let us look at it. A target that we may not look at stays, as not observed. */
export type Watched = { readonly target: Target; readonly isAllowed: boolean };

/** What is wrong with an address, or why nothing could be stored. */
export type WatchProblem = DraftProblem[] | Refusal;

export type Watching = Result<Watched, WatchProblem>;

/**
 * To be called straight from a click or key. The target is sent before the question is asked: Firefox closes the popup
 * with the question, and nothing after it would run.
 */
export async function watchUrl(url: HttpUrl): Promise<Watching> {
  const saving = ask('save-target', { draft: { url }, id: null });
  const asking = requestHosts([permissionPattern(url)]).catch(() => false);
  const [saved, isAllowed] = await Promise.all([saving, asking]);
  return saved.ok ? success({ target: saved.value, isAllowed }) : failure(saved.problem);
}
