// Owns reading a file of any length and holding it against its own chain: a backup as it comes, an export as a whole.
import { BackupReader, type RowReader } from '../../../backup/backup-reader.ts';
import { LIMITS } from '../../../backup/format.ts';
import type { BackupProblem } from '../../../backup/problem.ts';
import { SealCheck } from '../../../backup/seal-check.ts';
import { fact } from '../../../backup/shapes/fact.ts';
import { pasted, ticket } from '../../../backup/shapes/said.ts';
import { vantage } from '../../../backup/shapes/vantage.ts';
import { downtimeWindow } from '../../../backup/shapes/window.ts';
import type { Shape } from '../../../backup/shape.ts';
import type { Verification } from '../../../backup/verification.ts';
import { failure, success, type Result } from '../../../base/result.ts';
import { eachLine } from '../../../platform/file-lines.ts';
import { verifyExport } from './verify-export.ts';

export type Verified = {
  readonly kind: 'backup' | 'export';
  /** It ought to have a checksum: every backup does, and every export that says of itself that it is a log of ours. */
  readonly needsChecksum: boolean;
  readonly verification: Verification;
};

export type Work = {
  /** A hash that somebody else has kept; empty: none. */
  readonly seek: string;
  readonly onProgress: (ratio: number) => void;
};

export async function verifyFile(file: Blob, work: Work): Promise<Result<Verified, BackupProblem>> {
  const backup = await verifyBackup(file, work);
  if (backup.ok || backup.problem.kind !== 'not-a-backup') return backup;
  return verifyExport(file, work);
}

async function verifyBackup(
  file: Blob,
  { seek, onProgress }: Work,
): Promise<Result<Verified, BackupProblem>> {
  const seals = new SealCheck(seek);
  const reader = new BackupReader(rowReader(seals), () => {});
  const problem = await eachLine(file, { take: (line) => reader.take(line), limits: LIMITS, onProgress });
  if (problem) return failure(problem);
  const read = reader.end();
  if (!read.ok) return read;
  const { header, isAsWritten } = read.value;
  return success({
    kind: 'backup',
    needsChecksum: true,
    verification: seals.report(header.head, isAsWritten),
  });
}

/** Of rows that no fact tells of only the file's checksum speaks: they need not be understood. */
function rowReader(seals: SealCheck): RowReader<null> {
  const take = <Value>(shape: Shape<Value>, onRow: (row: Value) => void, value: unknown) => {
    const read = shape(value);
    if (!read.ok) return read;
    onRow(read.value);
    return success(null);
  };
  return (store, _key, value) => {
    switch (store) {
      case 'fact':
        return take(fact, (row) => seals.takeFact(row), value);
      case 'window':
        return take(downtimeWindow, (row) => seals.takeWindow(row), value);
      case 'pasted':
        return take(pasted, (row) => seals.takeSealed('pasted', row), value);
      case 'ticket':
        return take(ticket, (row) => seals.takeSealed('ticket', row), value);
      case 'vantage':
        return take(vantage, (row) => seals.takeSealed('vantage', row), value);
      default:
        return success(null);
    }
  };
}
