// Owns what the clerk can do: one function for each task that a page may ask for.
import type { ClerkQuestion, ClerkReply, ClerkRequest, ClerkTaskName } from '../messages/clerk.ts';
import type { Store } from '../store/store.ts';
import { addVantage } from './add-vantage.ts';
import { exportLog } from './export-log.ts';
import { compareVantages } from './compare-vantages.ts';
import { removeVantage } from './remove-vantage.ts';
import { restoreBackup } from './restore-backup.ts';
import { saveBackup } from './save-backup.ts';
import { tryBackup } from './try-backup.ts';

/** What a task works with: the record, which it may write, and who wants to hear how far it is, 0..1. */
export type ClerkDesk = { readonly store: Store; readonly onProgress: (ratio: number) => void };

export type Task<Name extends ClerkTaskName> = (
  desk: ClerkDesk,
  request: ClerkRequest<Name, Blob>,
) => Promise<ClerkReply<Name, Blob>>;

export const TASKS: { readonly [Name in ClerkTaskName]: Task<Name> } = {
  'save-backup': saveBackup,
  'try-backup': tryBackup,
  'restore-backup': restoreBackup,
  'add-vantage': addVantage,
  'remove-vantage': removeVantage,
  'export-log': exportLog,
  'compare-vantages': compareVantages,
};

/** What is asked for, with its request. The page's side has seen to it that the two belong together. */
export function taskOf({
  name,
  request,
}: ClerkQuestion): (desk: ClerkDesk) => Promise<ClerkReply<ClerkTaskName, Blob>> {
  const task = TASKS[name] as (desk: ClerkDesk, given: unknown) => Promise<ClerkReply<ClerkTaskName, Blob>>;
  return (desk) => task(desk, request);
}
