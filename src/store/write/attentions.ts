// Owns writing what the user was told, and what they said to it.
import type { Result } from '../../base/result.ts';
import type { Attentions } from '../../domain/attention.ts';
import type { StoreProblem } from '../problem.ts';
import type { Store } from '../store.ts';

export function changeAttentions(
  store: Store,
  change: (attentions: Attentions) => Attentions,
): Promise<Result<Attentions, StoreProblem>> {
  return store.write(['config'], 'relaxed', async (transaction) => {
    const config = transaction.objectStore('config');
    const attentions = change(((await config.get('attentions')) as Attentions | undefined) ?? new Map());
    await config.put(attentions, 'attentions');
    return attentions;
  });
}
