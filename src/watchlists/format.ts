// Owns what a format of lists is: it knows its own by its content, and says what stands in it.
import type { Entry } from './entry.ts';
import type { Outline } from './reading/read-outlines.ts';
import type { Table } from './reading/table.ts';

export const FORMAT_NAMES = [
  'uptime-kuma',
  'gatus',
  'upptime',
  'prometheus',
  'opml',
  'uptimerobot',
  'checkmate',
  'plain-list',
] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];

/** A list, read as far as that takes no knowledge of who wrote it. */
export type Source = {
  readonly text: string;
  /** From JSON or YAML; undefined: it is neither. */
  readonly tree: unknown;
  /** Null: it has no line of column names. */
  readonly table: Table | null;
  /** Null: it is no OPML. */
  readonly outlines: readonly Outline[] | null;
};

export type Format = {
  readonly name: FormatName;
  /** Null: the list is in another format. Any text may come; nothing is thrown. */
  readonly read: (source: Source) => readonly Entry[] | null;
};
