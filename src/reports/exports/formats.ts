// Owns the export formats: the compiler asks for each that has a name.
import { CSV_CHECKS } from './csv-checks.ts';
import { CSV_COVERAGE } from './csv-coverage.ts';
import { CSV_OUTAGES } from './csv-outages.ts';
import { CSV_WINDOWS } from './csv-windows.ts';
import type { ExportFormat, FormatName } from './format.ts';
import { HTML } from './html.ts';
import { ICS } from './ics.ts';
import { JSON_LOG } from './json.ts';
import { MARKDOWN } from './markdown.ts';
import { NDJSON_CHECKS } from './ndjson.ts';

export const FORMATS: Readonly<Record<FormatName, ExportFormat>> = {
  'csv-outages': CSV_OUTAGES,
  'csv-windows': CSV_WINDOWS,
  'csv-coverage': CSV_COVERAGE,
  'csv-checks': CSV_CHECKS,
  json: JSON_LOG,
  ndjson: NDJSON_CHECKS,
  ics: ICS,
  markdown: MARKDOWN,
  html: HTML,
};
