// Owns the one alarm, `tick`. What is due when it rings is computed from the store.
import browser from 'webextension-polyfill';
import { milliseconds } from '../time/duration.ts';
import type { Instant } from '../time/instant.ts';

const NAME = 'tick';

/** Rings at `at` by this computer's own clock, and then every minute: a chain that breaks must mend by itself. */
export async function setAlarm(at: Instant): Promise<void> {
  await browser.alarms.create(NAME, { when: at, periodInMinutes: 1 });
}

export async function clearAlarm(): Promise<void> {
  await browser.alarms.clear(NAME);
}

export function onAlarm(ring: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === NAME) ring();
  });
}

/** How soon after work an alarm is safe: Firefox loses one that rings in the moment in which it puts us to sleep. */
export const FIREFOX_ALARM_DISTANCE = milliseconds(40_000);
