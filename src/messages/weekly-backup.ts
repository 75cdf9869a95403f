// Owns the contract between the background and whoever saves the backup of the week for it.
import type { WeeklyFailure } from '../domain/weekly-backup.ts';
import type { ClerkRequest } from './clerk.ts';

export type WeeklyTask = ClerkRequest<'save-backup'>;

/** Null: it is in the folder. */
export type WeeklyOutcome = WeeklyFailure | null;

/** A backup at an address of its own, for as long as whoever made it is there, and its place below the folder of downloads. */
export type MadeBackup =
  | { readonly url: string; readonly name: string }
  | { readonly failure: WeeklyFailure };

/** What travels to the document that may have workers, in Chromium. */
export type BackupMessage = { readonly backup: WeeklyTask };
