// Owns writing a window, and its place in the pack of its target and year once it is closed.
import type { WatchEvent } from '../../domain/advance.ts';
import type { TargetId } from '../../domain/target.ts';
import { isClosed, type ClosedWindow, type DowntimeWindow, type WindowId } from '../../domain/window.ts';
import { addToPack, EMPTY_PACK, removeFromPack, type WindowPack } from '../../domain/window-pack.ts';
import type { Instant } from '../../time/instant.ts';
import type { WriteTransaction } from '../store.ts';

type WindowEvent = Extract<WatchEvent, { readonly window: DowntimeWindow }>;

export async function writeWindow(transaction: WriteTransaction, event: WindowEvent): Promise<void> {
  const windows = transaction.objectStore('window');
  const obsolete: readonly WindowId[] =
    event.kind === 'window-changed' ? [event.window.id, ...event.absorbed] : [];
  for (const id of obsolete) await deleteWindow(transaction, id);
  await windows.put(event.window);
  if (event.kind === 'window-closed') {
    const { window } = event;
    await repack(transaction, window, (pack) => addToPack(pack, window));
  }
}

export async function deleteWindow(transaction: WriteTransaction, id: WindowId): Promise<void> {
  const windows = transaction.objectStore('window');
  const old = await windows.get(id);
  if (old && isClosed(old)) await repack(transaction, old, (pack) => removeFromPack(pack, old.startedAt));
  await windows.delete(id);
}

async function repack(
  transaction: WriteTransaction,
  { target, startedAt }: ClosedWindow,
  change: (pack: WindowPack) => WindowPack,
): Promise<void> {
  const packs = transaction.objectStore('windowPack');
  const key: [TargetId, number] = [target, yearOf(startedAt)];
  await packs.put(change((await packs.get(key)) ?? EMPTY_PACK), key);
}

function yearOf(at: Instant): number {
  return new Date(at).getUTCFullYear();
}
