// Owns the composition: every real part of the outside is made here, once, and every listener is registered here, at once.
import { milliseconds } from '../time/duration.ts';
import { engine } from '../platform/engine.ts';
import { onAddressBar } from '../platform/address-bar.ts';
import { clearAlarm, FIREFOX_ALARM_DISTANCE, onAlarm, setAlarm } from '../platform/alarm.ts';
import { openAnnouncements } from '../platform/announcements.ts';
import { politeClock } from '../platform/clerk-at-work.ts';
import { systemClock } from '../platform/clock.ts';
import { keepAlive } from '../platform/keep-alive.ts';
import { manner } from '../platform/language.ts';
import { onMenus } from '../platform/menus.ts';
import { serve } from '../platform/messaging.ts';
import { notify, onNotificationClicked } from '../platform/notifications.ts';
import { onArrival, onFileTicket, openPage, openPopup } from '../platform/pages.ts';
import { onPermissionsChanged, permittedUrls, requestHosts } from '../platform/permissions.ts';
import { extensionVersion } from '../platform/engine.ts';
import { reader } from '../platform/reader.ts';
import { traceRequests } from '../platform/request-traces.ts';
import { deleteDatabase, fleeting, lasting, persist } from '../platform/storage-areas.ts';
import { forgetTimings, timingOf } from '../platform/timings.ts';
import { showToolbar } from '../platform/toolbar.ts';
import { onWakeSources } from '../platform/wake-sources.ts';
import { saveWeekly } from '../platform/weekly-backup.ts';
import { withPatience } from '../store/deadline.ts';
import { openDatabase } from '../store/open.ts';
import { DATABASE } from '../store/schema.ts';
import { makeStore } from '../store/store.ts';
import { answer, offersFor } from './address-bar.ts';
import { makeHandlers } from './commands.ts';
import { surelyRoster } from './start.ts';
import { makeWatcher } from './watcher.ts';
import type { World } from './world.ts';

const world: World = {
  clock: systemClock,
  network: {
    fetch: fetch.bind(globalThis),
    clock: systemClock,
    traceOf: traceRequests(systemClock),
    timingOf,
    forgetTimings,
  },
  reader,
  store: makeStore(politeClock(systemClock), openDatabase),
  lasting: withPatience(systemClock, lasting),
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

const watcher = makeWatcher(world);
const wake = () => void watcher.wake();

onAlarm(wake);
onWakeSources(wake);
onPermissionsChanged(() => void watcher.check('all'));
onNotificationClicked((outage) => void openPage('ticket', outage));
onFileTicket(() => void openPage('ticket'));
onAddressBar(
  (typed) => offersFor(world, typed),
  (typed) =>
    void answer(world, watcher, typed, (outage) => void (outage ? openPage('outage', outage) : openPopup())),
);
const handlers = makeHandlers(world, watcher);
onMenus(manner().say, watchPage, () => void openPage('dashboard'));
onArrival(() => void welcome());
serve(handlers);

persist().catch(() => {});
// Every wake reads the log: it is opened while the rest of the start goes on. What is wrong with it is told by who reads it.
world.store.opened().catch(() => {});
// The worker may have been started by an event that was none of these: every start asks.
wake();

/** Called from within a click: the browser is asked before anything is awaited. */
function watchPage(address: string): void {
  if (!URL.canParse(address)) return;
  const { origin, hostname } = new URL(address);
  void handlers['save-target']({ draft: { url: `${origin}/` }, id: null });
  requestHosts([`*://${hostname}/*`]).catch(() => {});
}

/** Who watches sites already has been here before. */
async function welcome(): Promise<void> {
  const roster = await surelyRoster(world);
  if (roster.ok && roster.value.watchlist.sites.length === 0) await openPage('onboarding');
}
