// Owns what this record and those beside it say of the targets that they have in common.
import { targetsInBoth } from '../backup/targets-in-both.ts';
import { success } from '../base/result.ts';
import { readAllRows } from '../store/read/all-rows.ts';
import { recordProblem } from './record-problem.ts';
import type { Task } from './tasks.ts';
import { watchedIn } from './watched-here.ts';

const STORES = ['config', 'live', 'window', 'gap', 'vantage'] as const;

export const compareVantages: Task<'compare-vantages'> = async ({ store }) => {
  const read = await readAllRows(store, STORES);
  if (!read.ok) return recordProblem(read.problem);
  const here = watchedIn(read.value);
  const vantages = read.value.flatMap((row) => (row.store === 'vantage' ? [row.value] : []));
  return success(
    vantages.map(({ id, madeAt, isVerified, targets }) => ({
      ...{ id, madeAt, isVerified },
      shared: targetsInBoth(here, targets),
    })),
  );
};
