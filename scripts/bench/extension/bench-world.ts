// Owns the composition for the bench: the same real parts as the extension's own, without its listeners.
import { engine, extensionVersion } from '../../../src/platform/engine.ts';
import { clearAlarm, setAlarm } from '../../../src/platform/alarm.ts';
import { openAnnouncements } from '../../../src/platform/announcements.ts';
import { systemClock } from '../../../src/platform/clock.ts';
import { keepAlive } from '../../../src/platform/keep-alive.ts';
import { manner } from '../../../src/platform/language.ts';
import { notify } from '../../../src/platform/notifications.ts';
import { permittedUrls } from '../../../src/platform/permissions.ts';
import { reader } from '../../../src/platform/reader.ts';
import { traceRequests } from '../../../src/platform/request-traces.ts';
import { deleteDatabase, fleeting, lasting } from '../../../src/platform/storage-areas.ts';
import { forgetTimings, timingOf } from '../../../src/platform/timings.ts';
import { showToolbar } from '../../../src/platform/toolbar.ts';
import { FIREFOX_ALARM_DISTANCE } from '../../../src/platform/alarm.ts';
import { openDatabase } from '../../../src/store/open.ts';
import { DATABASE } from '../../../src/store/schema.ts';
import { makeStore } from '../../../src/store/store.ts';
import { milliseconds } from '../../../src/time/duration.ts';
import { saveWeekly } from '../../../src/platform/weekly-backup.ts';
import type { World } from '../../../src/background/world.ts';

export const benchWorld: World = {
  clock: systemClock,
  network: {
    fetch: fetch.bind(globalThis),
    clock: systemClock,
    traceOf: traceRequests(systemClock),
    timingOf,
    forgetTimings,
  },
  reader,
  store: makeStore(systemClock, openDatabase),
  lasting,
  fleeting,
  version: extensionVersion(),
  alarmDistance: engine() === 'firefox' ? FIREFOX_ALARM_DISTANCE : milliseconds(0),
  randomName: () => crypto.randomUUID().replaceAll('-', ''),
  random: Math.random,
  permittedUrls,
  setAlarm,
  clearAlarm,
  keepAlive,
  showToolbar,
  notify,
  announce: openAnnouncements(),
  manner,
  deleteDatabase: () => deleteDatabase(DATABASE),
  saveWeekly,
};
