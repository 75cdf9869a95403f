// Owns what every export format is.
import type { Material } from './material.ts';
import type { Pieces } from './piece.ts';

/** In the order in which they are offered. */
export const FORMAT_NAMES = [
  ...(['csv-outages', 'csv-windows', 'csv-coverage', 'json', 'html', 'markdown'] as const),
  ...(['ics', 'csv-checks', 'ndjson'] as const),
] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

export type ExportFormat = {
  /** Media type. */
  readonly type: string;
  /** Whether the file is the gzip of what is written. */
  readonly isZipped: boolean;
  /** Writes it from the start to the end. Nothing is held back: who stops reading has stopped it. */
  readonly write: (material: Material) => Pieces;
};
