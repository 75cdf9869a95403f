// Owns the checks that an export asks for, read a day and some targets at a time: a year of them is more than any memory.
import { groupBy } from '../base/group-by.ts';
import { dayOf } from '../domain/chunk.ts';
import type { CheckedDay, CheckSource } from '../reports/exports/material.ts';
import type { DowntimeLog } from '../reports/downtime-log.ts';
import { readDayChecks, readDayEvidence } from '../store/read/checked-day.ts';
import type { Store } from '../store/store.ts';
import { milliseconds } from '../time/duration.ts';
import { earlier, earliest, latest } from '../time/instant.ts';
import { readable } from './unreadable.ts';

const AT_ONCE = 25;

/** Reading throws `Unreadable`. */
export function checkSource(store: Store, { rows, whole, now }: DowntimeLog): CheckSource {
  const ids = rows.map(({ target }) => target.id);
  // Before the first of them was added nobody looked at any.
  const begin = latest(whole.from, earliest(...rows.map(({ target }) => target.addedAt)));
  const end = earliest(whole.to, now);
  const [first, last] = [dayOf(begin), dayOf(earlier(end, milliseconds(1)))];
  const count = begin < end ? (last - first + 1) * ids.length : 0;

  async function* days(): AsyncGenerator<CheckedDay> {
    for (let day = first; count > 0 && day <= last; day += 1) {
      const evidence = groupBy(readable(await readDayEvidence(store, day)), ({ target }) => target);
      for (let index = 0; index < ids.length; index += AT_ONCE) {
        const some = ids.slice(index, index + AT_ONCE);
        const checks = readable(await readDayChecks(store, day, some));
        for (const [nth, target] of some.entries())
          yield { target, checks: checks[nth] ?? [], evidence: evidence.get(target) ?? [] };
      }
    }
  }
  return { count, days };
}
