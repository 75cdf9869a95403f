// Owns putting a backup in the place of the record.
import { isVerified } from '../backup/verification.ts';
import { failure, success } from '../base/result.ts';
import { replaceRecord } from '../store/write/replace.ts';
import { readFile } from './read-file.ts';
import { recordProblem } from './record-problem.ts';
import { BACKED_UP } from './rows.ts';
import type { Task } from './tasks.ts';

/** What part of the work reading the file is; the rest is writing. */
const READING = 0.5;

export const restoreBackup: Task<'restore-backup'> = async (
  { store, onProgress },
  { file, now, birth, mayBeUnverified },
) => {
  const read = await readFile(file, (ratio) => onProgress(ratio * READING));
  if (!read.ok) return read;
  const { header, rows, live, verification } = read.value;
  const verified = isVerified(verification);
  if (!verified && !mayBeUnverified) return failure({ kind: 'unverified' });
  const onWritten = (ratio: number) => onProgress(READING + ratio * (1 - READING));
  const replaced = await replaceRecord(store, BACKED_UP, onWritten, {
    ...{ rows, live, now, birth, madeAt: header.madeAt, isVerified: verified },
    // Facts of a chain that does not verify may claim any number: the next one comes after all of them.
    head: verified ? live.head : { seq: lastSeq(rows, live.head.seq), hash: live.head.hash },
  });
  return replaced.ok ? success({ rows: rows.length }) : recordProblem(replaced.problem);
};

function lastSeq(
  rows: readonly { readonly store: string; readonly value: unknown }[],
  least: number,
): number {
  return rows.reduce(
    (last, { store, value }) =>
      store === 'fact' ? Math.max(last, (value as { readonly seq: number }).seq) : last,
    least,
  );
}
