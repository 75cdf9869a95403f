// Owns the row of one saved body: what it was made with, and what it says.
import { readFileSync } from 'node:fs';
import type { Context } from '../../src/providers/adapter.ts';
import { readBody } from '../../src/providers/parsing/body.ts';
import { readStatus } from '../../src/providers/read-status.ts';
import type { Technology } from '../../src/domain/technology.ts';
import { printReport, type PrintedReport } from './print-report.ts';
import { sayProblem } from './say-problem.ts';

export type Row = {
  /** Relative to the folder that was named, with `/`. */
  readonly file: string;
  readonly technology: Technology | null;
  /** A sentence exactly where there is no report. */
  readonly error: string | null;
  readonly report: PrintedReport | null;
};

/** Throws what the file system throws. */
export function readFile(path: string, file: string, context: Context): Row {
  const { technology, report } = readStatus(readBody(readFileSync(path), null), context);
  return report.ok
    ? { file, technology, error: null, report: printReport(report.value) }
    : { file, technology, error: sayProblem(report.problem), report: null };
}
