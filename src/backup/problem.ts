// Owns why a file is not taken as a backup: one kind for each thing that a person can be told.

export type BackupProblem =
  /** It does not begin as a backup does. */
  | { readonly kind: 'not-a-backup' }
  /** A later version of the extension wrote it. */
  | { readonly kind: 'newer'; readonly version: number }
  /** More bytes than a record can have, or one line of it longer than any row; `most` in bytes. */
  | { readonly kind: 'too-large'; readonly most: number }
  /** It ends before its end. */
  | { readonly kind: 'cut' }
  /** A line that no version of ours writes; lines are counted from 1, and `where` names the part of the row. */
  | { readonly kind: 'bad-row'; readonly line: number; readonly where: string }
  /** The file itself cannot be read, or is not packed as it says. */
  | { readonly kind: 'unreadable'; readonly message: string };
