// Owns putting another computer's record beside this one.
import { failure, success } from '../base/result.ts';
import { laterVantage } from '../domain/vantage.ts';
import { readAllRows } from '../store/read/all-rows.ts';
import type { Live } from '../store/schema.ts';
import { writeSealed } from '../store/write/sealed.ts';
import { later } from '../time/instant.ts';
import { readFile } from './read-file.ts';
import { recordProblem } from './record-problem.ts';
import type { Task } from './tasks.ts';
import { vantagesIn } from './vantage-of.ts';

export const addVantage: Task<'add-vantage'> = async ({ store, onProgress }, { file, now }) => {
  const read = await readFile(file, (ratio) => onProgress(ratio * 0.9));
  if (!read.ok) return read;
  const here = await readAllRows(store, ['live']);
  if (!here.ok) return recordProblem(here.problem);
  const live = here.value.find(({ key }) => key === 'live')?.value as Live | undefined;
  if (!live) return failure({ kind: 'record', why: 'empty', message: 'There is no log yet' });
  const at = later(now, live.clock.correction);
  for (const vantage of vantagesIn(read.value)) {
    if (vantage.id === live.birth) continue;
    const written = await writeSealed(store, 'vantage', vantage.id, at, (before) => {
      const after = before ? laterVantage(before, vantage) : vantage;
      return after === before ? null : after;
    });
    if (!written.ok) return recordProblem(written.problem);
  }
  return success({ id: read.value.live.birth });
};
