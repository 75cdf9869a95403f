// Owns writing a letter as it stands. It is the user's own until it is handed over: nothing of it is sealed.
import type { Result } from '../../base/result.ts';
import type { SavedDraft } from '../../domain/saved-draft.ts';
import type { StoreProblem } from '../problem.ts';
import type { Store } from '../store.ts';

export function writeDraft(store: Store, draft: SavedDraft): Promise<Result<void, StoreProblem>> {
  return store.write(['draft'], 'relaxed', async (transaction) => {
    await transaction.objectStore('draft').put(draft);
  });
}
