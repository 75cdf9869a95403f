// Owns the row of one saved body: what it was made with, and what it says.
import { readFileSync, statSync } from 'node:fs';
import { failure, success, type Result } from '../../src/base/result.ts';
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

/** More is too large for whatever it is. */
const MAX_BYTES = 8 * 1024 * 1024;

export function readFile(path: string, file: string, context: Context): Row {
  const bytes = bytesOf(path);
  if (!bytes.ok) return { file, technology: null, error: bytes.problem, report: null };
  const { technology, report } = readStatus(readBody(bytes.value, null), context);
  return report.ok
    ? { file, technology, error: null, report: printReport(report.value) }
    : { file, technology, error: sayProblem(report.problem), report: null };
}

/** The problem is a sentence. */
function bytesOf(path: string): Result<Uint8Array, string> {
  try {
    return statSync(path).size > MAX_BYTES
      ? failure(sayProblem({ kind: 'unreadable', why: 'too-large' }))
      : success(readFileSync(path));
  } catch {
    return failure('It cannot be read: may you?');
  }
}
