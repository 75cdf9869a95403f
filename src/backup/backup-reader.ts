// Owns reading a backup line by line, as it comes: what is understood goes on, and the first line that is not ends it.
import { failure, success, type Result } from '../base/result.ts';
import { BACKUP_KIND, BACKUP_VERSION, ending, growChecksum, header, LIMITS, type Header } from './format.ts';
import type { BackupProblem } from './problem.ts';
import type { Misfit } from './shape.ts';

/** Takes one row apart. */
export type RowReader<Row> = (store: unknown, key: unknown, value: unknown) => Result<Row, Misfit>;

export type ReadHeader = { readonly header: Header; readonly isAsWritten: boolean };

export class BackupReader<Row> {
  readonly #readRow: RowReader<Row>;
  readonly #onRow: (row: Row, written: string) => void;
  #header: Header | null = null;
  #line = 0;
  #rows = 0;
  #digest = '';
  #isAsWritten: boolean | null = null;

  constructor(readRow: RowReader<Row>, onRow: (row: Row, written: string) => void) {
    this.#readRow = readRow;
    this.#onRow = onRow;
  }

  /** How much of what the file says to hold has been taken, 0..1. */
  get doneRatio(): number {
    return Math.min(1, this.#rows / Math.max(1, this.#header?.rows ?? Infinity));
  }

  /** Null: it was understood. */
  take(written: string): BackupProblem | null {
    this.#line += 1;
    const value = parse(written);
    if (!this.#header) return this.#begin(value, written);
    if (this.#isAsWritten !== null) return this.#bad('');
    if (Array.isArray(value)) return this.#takeRow(value, written);
    const end = ending(value);
    if (!end.ok) return this.#bad(end.problem.where);
    const { rows, digest } = end.value;
    this.#isAsWritten = rows === this.#rows && rows === this.#header.rows && digest === this.#digest;
    return null;
  }

  end(): Result<ReadHeader, BackupProblem> {
    if (!this.#header) return failure({ kind: 'not-a-backup' });
    if (this.#isAsWritten === null) return failure({ kind: 'cut' });
    return success({ header: this.#header, isAsWritten: this.#isAsWritten });
  }

  #begin(value: unknown, written: string): BackupProblem | null {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'kind'))
      return { kind: 'not-a-backup' };
    const { kind, version } = value as { readonly kind: unknown; readonly version?: unknown };
    if (kind !== BACKUP_KIND) return { kind: 'not-a-backup' };
    if (Number.isSafeInteger(version) && Number(version) > BACKUP_VERSION)
      return { kind: 'newer', version: Number(version) };
    const read = header(value);
    if (!read.ok) return this.#bad(read.problem.where);
    this.#header = read.value;
    this.#digest = growChecksum('', written);
    return null;
  }

  #takeRow(row: readonly unknown[], written: string): BackupProblem | null {
    this.#rows += 1;
    if (row.length !== 3 || this.#rows > LIMITS.rows) return this.#bad('');
    const read = this.#readRow(row[0], row[1], row[2]);
    if (!read.ok) return this.#bad(read.problem.where);
    this.#digest = growChecksum(this.#digest, written);
    this.#onRow(read.value, written);
    return null;
  }

  #bad(where: string): BackupProblem {
    return { kind: 'bad-row', line: this.#line, where: where.slice(0, 200) };
  }
}

/** Undefined: it is no JSON. */
function parse(written: string): unknown {
  try {
    return JSON.parse(written) as unknown;
  } catch {
    return undefined;
  }
}
