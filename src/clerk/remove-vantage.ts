// Owns removing another computer's record that stands beside this one.
import { success } from '../base/result.ts';
import { removeVantage as removeFrom } from '../store/write/remove-vantage.ts';
import { recordProblem } from './record-problem.ts';
import type { Task } from './tasks.ts';

export const removeVantage: Task<'remove-vantage'> = async ({ store }, { id, now }) => {
  const removed = await removeFrom(store, id, now);
  return removed.ok ? success({ id }) : recordProblem(removed.problem);
};
