// Owns reading a whole backup: every row taken apart and built anew, and held against its own chain.
import { BackupReader } from '../backup/backup-reader.ts';
import { LIMITS, type Header } from '../backup/format.ts';
import type { BackupProblem } from '../backup/problem.ts';
import { SealCheck } from '../backup/seal-check.ts';
import type { Verification } from '../backup/verification.ts';
import { failure, success, type Result } from '../base/result.ts';
import { eachLine } from '../platform/file-lines.ts';
import type { Live, StoredRow } from '../store/schema.ts';
import { readRow } from './rows.ts';

export type BackupFile = {
  readonly header: Header;
  readonly rows: readonly StoredRow[];
  readonly live: Live;
  readonly verification: Verification;
};

/** `seek`: a hash that the file's chain may have passed. */
export async function readFile(
  file: Blob,
  onProgress: (ratio: number) => void,
  seek = '',
): Promise<Result<BackupFile, BackupProblem>> {
  const rows: StoredRow[] = [];
  const seals = new SealCheck(seek);
  let live: Live | null = null;
  const reader = new BackupReader(readRow, (row: StoredRow) => {
    rows.push(row);
    if (row.store === 'live' && row.key === 'live') live = row.value as Live;
    takeForSeals(seals, row);
  });
  const take = (line: string) => {
    const problem = reader.take(line);
    onProgress(reader.doneRatio);
    return problem;
  };
  const problem = await eachLine(file, { take, limits: LIMITS });
  if (problem) return failure(problem);
  const read = reader.end();
  if (!read.ok) return read;
  // Without it there is no record; our own files always have it.
  if (!live) return failure({ kind: 'bad-row', line: 1, where: 'live' });
  const { header, isAsWritten } = read.value;
  const { head } = live as Live;
  const isSameEnd = head.seq === header.head.seq && head.hash === header.head.hash;
  const verification = seals.report(head, isAsWritten && isSameEnd);
  return success({ header, rows, live, verification });
}

export function takeForSeals(seals: SealCheck, row: StoredRow): void {
  switch (row.store) {
    case 'fact':
      return seals.takeFact(row.value);
    case 'window':
      return seals.takeWindow(row.value);
    case 'pasted':
    case 'ticket':
    case 'vantage':
      return seals.takeSealed(row.store, row.value);
    default:
  }
}
