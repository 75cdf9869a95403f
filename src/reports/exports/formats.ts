// Owns the list of export formats, in the order in which they are offered.
import { CSV_CHECKS } from './csv-checks.ts';
import { CSV_COVERAGE } from './csv-coverage.ts';
import { CSV_OUTAGES } from './csv-outages.ts';
import { CSV_WINDOWS } from './csv-windows.ts';
import type { ExportFormat } from './format.ts';
import { HTML } from './html.ts';
import { ICS } from './ics.ts';
import { JSON_LOG } from './json.ts';
import { MARKDOWN } from './markdown.ts';
import { NDJSON_CHECKS } from './ndjson.ts';

export const FORMATS: readonly ExportFormat[] = [
  ...[CSV_OUTAGES, CSV_WINDOWS, CSV_COVERAGE, JSON_LOG],
  ...[HTML, MARKDOWN, ICS, CSV_CHECKS, NDJSON_CHECKS],
];
