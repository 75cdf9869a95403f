// Owns the contract between the background and whoever saves the backup of the week for it.
import type { WeeklyFailure } from '../domain/weekly-backup.ts';
import type { ClerkRequest } from './clerk.ts';

export type WeeklyTask = ClerkRequest<'save-backup'> & {
  /** Which of the files that are kept in turn is written over. */
  readonly slot: number;
};

/** Null: it is in the folder. */
export type WeeklyOutcome = WeeklyFailure | null;

/** A backup at an address of its own, for as long as whoever made it is there. */
export type MadeBackup = { readonly url: string } | { readonly failure: WeeklyFailure };

/** What travels to the document that may have workers, in Chromium. */
export type BackupMessage = { readonly backup: WeeklyTask };
