// Owns the log of a session as one object, from the first target's addition until now.
import { Temporal } from 'temporal-polyfill';
import { allTargets } from '../../src/domain/target.ts';
import { readRoster } from '../../src/store/read/roster.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { earliest, later } from '../../src/time/instant.ts';
import type { Session } from '../extension/session.ts';
import { logObject, type LogObject } from '../replay/log-object.ts';

export async function finalLog(session: Session): Promise<LogObject> {
  const store = await session.store();
  const roster = await readRoster(store);
  if (!roster.ok || !roster.value) throw new Error('There is no log to read');
  const { live, watchlist } = roster.value;
  const now = later(systemClock.wall(), live.clock.correction);
  const from = earliest(now, ...allTargets(watchlist.sites).map(({ target }) => target.addedAt));
  const log = await logObject(store, { from, to: now }, Temporal.Now.timeZoneId());
  store.close();
  return log;
}
