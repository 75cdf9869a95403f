// Owns the dry run of a backup: everything about it that can be known before anything is written.
import type { Relation } from '../backup/dry-run.ts';
import { targetsInBoth } from '../backup/targets-in-both.ts';
import { success } from '../base/result.ts';
import type { ChainHead } from '../domain/fact.ts';
import { ChainWalk } from '../backup/chain-walk.ts';
import { readAllRows } from '../store/read/all-rows.ts';
import type { Live, StoredRow } from '../store/schema.ts';
import { differences } from './compare.ts';
import { readFile, type BackupFile } from './read-file.ts';
import { recordProblem } from './record-problem.ts';
import { BACKED_UP, isKept } from './rows.ts';
import type { Task } from './tasks.ts';
import { watchedIn } from './watched-here.ts';

export const tryBackup: Task<'try-backup'> = async ({ store, onProgress }, { file }) => {
  const here = await readAllRows(store, BACKED_UP);
  if (!here.ok) return recordProblem(here.problem);
  const now = here.value.filter(isKept);
  const head = headOf(now);
  const read = await readFile(file, (ratio) => onProgress(ratio * 0.8), head?.hash);
  if (!read.ok) return read;
  const { header, rows, live, verification } = read.value;
  const [watchedHere, watchedThere] = [watchedIn(now), watchedIn(rows)];
  const shared = targetsInBoth(watchedHere, watchedThere);
  return success({
    madeAt: header.madeAt,
    software: header.software,
    head: live.head,
    relation: relationOf(now, head, read.value),
    verification,
    differences: differences(now, rows),
    beside: {
      shared,
      targets: watchedThere.length,
      windows: watchedThere.reduce((sum, { windows }) => sum + windows.length, 0),
    },
  });
};

function headOf(rows: readonly StoredRow[]): ChainHead | null {
  const row = rows.find(({ store, key }) => store === 'live' && key === 'live');
  return (row?.value as Live | undefined)?.head ?? null;
}

function relationOf(
  now: readonly StoredRow[],
  head: ChainHead | null,
  { live, verification }: BackupFile,
): Relation {
  if (!head || head.seq === 0) return 'empty';
  if (head.hash === live.head.hash) return 'same';
  if (verification.chain.sought) return 'newer';
  const walk = new ChainWalk(live.head.hash);
  for (const row of now) if (row.store === 'fact') walk.follow(row.value);
  return walk.report(head).sought ? 'older' : 'other';
}
