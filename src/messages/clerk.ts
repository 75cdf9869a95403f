// Owns the contract between a page and the clerk: long work on the whole record, in a worker that the page starts for it.
import type { Result } from '../base/result.ts';
import type { DryRun, VantageSummary } from '../backup/dry-run.ts';
import type { BackupProblem } from '../backup/problem.ts';
import type { Vantage } from '../domain/vantage.ts';
import type { FormatName } from '../reports/exports/format.ts';
import type { PackedLog } from '../reports/packed-log.ts';
import type { Selection } from '../reports/selection.ts';
import type { Instant } from '../time/instant.ts';

/** The record could not be read or written: the store's own word for it. */
export type RecordProblem = { readonly kind: 'record'; readonly why: string; readonly message: string };

/** No file as large as that can be restored. In characters. */
export type TooLarge = { readonly kind: 'too-large'; readonly most: number };

/** The work ended without an answer: whoever asked took it back, or it broke. */
export type ClerkProblem = {
  readonly kind: 'clerk';
  readonly why: 'cancelled' | 'broken';
  readonly message: string;
};

/** What a page may have done; `Bytes` is a file as a page has it. */
export type ClerkTasks<Bytes = unknown> = {
  /** The whole record as one file. `now` is this computer's clock. */
  'save-backup': {
    request: { readonly now: Instant; readonly software: string };
    value: {
      readonly file: Bytes;
      readonly rows: number;
      /** Which of the files that are kept in turn it would take the place of. */
      readonly slot: number;
    };
    problem: RecordProblem | TooLarge;
  };
  /** What a file holds, and what would change if it took the place of the record. Nothing is written. */
  'try-backup': {
    request: { readonly file: Bytes };
    value: DryRun;
    problem: BackupProblem | RecordProblem;
  };
  /** Puts the file in the place of the record, all or nothing. The background must be told afterwards. */
  'restore-backup': {
    request: {
      readonly file: Bytes;
      readonly now: Instant;
      /** A name for the database that comes of it. */
      readonly birth: string;
      /** The user has read that nothing proves this file to be as it was written. */
      readonly mayBeUnverified: boolean;
    };
    value: { readonly rows: number };
    problem: BackupProblem | RecordProblem | { readonly kind: 'unverified' };
  };
  /** A log as a file of one format. Nothing is written. */
  'export-log': {
    request: {
      readonly log: PackedLog;
      readonly selection: Selection;
      readonly format: FormatName;
      /** The folder of the messages, and the language in which numbers are written. */
      readonly catalogue: string;
      readonly locale: string;
      readonly isHashed: boolean;
    };
    /** The SHA-256 of the file, in hexadecimal digits; null: nobody asked. */
    value: { readonly file: Bytes; readonly sha256: string | null };
    problem: RecordProblem;
  };
  /** What this record and those that stand beside it say of the targets that they have in common. */
  'compare-vantages': {
    request: null;
    value: readonly VantageSummary[];
    problem: RecordProblem;
  };
  /** Puts another computer's record beside this one. */
  'add-vantage': {
    request: { readonly file: Bytes; readonly now: Instant };
    value: Pick<Vantage, 'id'>;
    problem: BackupProblem | RecordProblem;
  };
  /** Takes another computer's record away again: this one stays as it is. The background must be told afterwards. */
  'remove-vantage': {
    request: { readonly id: string; readonly now: Instant };
    value: Pick<Vantage, 'id'>;
    problem: RecordProblem;
  };
};

export type ClerkTaskName = keyof ClerkTasks;
export type ClerkRequest<Name extends ClerkTaskName, Bytes = unknown> = ClerkTasks<Bytes>[Name]['request'];
export type ClerkReply<Name extends ClerkTaskName, Bytes = unknown> = Result<
  ClerkTasks<Bytes>[Name]['value'],
  ClerkTasks<Bytes>[Name]['problem'] | ClerkProblem
>;

/** The page sends one question to a clerk, ever. */
export type ClerkQuestion = { readonly name: ClerkTaskName; readonly request: unknown };

/** The clerk sends how far it is, 0..1, as often as it likes, and one answer. */
export type ClerkWord =
  | { readonly kind: 'progress'; readonly ratio: number }
  | { readonly kind: 'answer'; readonly reply: Result<unknown, unknown> };
