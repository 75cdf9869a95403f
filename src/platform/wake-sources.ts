// Owns everything beside the alarm that may wake the background. Each source only asks "is a check overdue?": alarms stall
// after a clock that was set back (Chromium), and are forgotten at a restart (Firefox).
import browser from 'webextension-polyfill';

/** Registered before anything is awaited: an event that comes for a listener that is not there yet is lost. */
export function onWakeSources(wake: () => void): void {
  browser.runtime.onStartup.addListener(wake);
  browser.runtime.onInstalled.addListener(wake);
  browser.tabs.onActivated.addListener(wake);
  browser.windows?.onFocusChanged.addListener(wake);
  // A page of ours, Firefox's event page included, hears of its line; a worker of Chromium does not.
  globalThis.addEventListener('online', wake);
}
