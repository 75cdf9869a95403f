// Owns folding away the hours that are over: it takes long, now and then, and no check has to wait for it.
import { success } from '../base/result.ts';
import { RETENTION } from '../domain/retention.ts';
import type { FoldOutcome, FoldTask } from '../messages/reader.ts';
import type { Store } from '../store/store.ts';
import { foldTicks } from '../store/write/fold.ts';

export async function foldHours(store: Store, { now }: FoldTask): Promise<FoldOutcome> {
  const folded = await foldTicks(store, now, RETENTION);
  return folded.ok ? success(folded.value !== null) : folded;
}
