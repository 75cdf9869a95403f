// Owns what every export format is.
import type { Material } from './material.ts';
import type { Pieces } from './piece.ts';

export type FormatName =
  | 'csv-windows'
  | 'csv-outages'
  | 'csv-coverage'
  | 'csv-checks'
  | 'json'
  | 'ndjson'
  | 'ics'
  | 'markdown'
  | 'html';

export type ExportFormat = {
  readonly name: FormatName;
  /** What the file's name ends with, after the stretch: `-windows.csv`. */
  readonly ending: string;
  /** Media type. */
  readonly type: string;
  /** Whether the file is the gzip of what is written. */
  readonly isZipped: boolean;
  /** Writes it from the start to the end. Nothing is held back: who stops reading has stopped it. */
  readonly write: (material: Material) => Pieces;
};
