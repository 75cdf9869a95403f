// Owns staying alive through a round of checks. Chromium stops a worker 30 s after the last extension call, whatever it
// is waiting for; Firefox does the same to its event page. Any call starts the half minute anew.
// Documented: https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle
import browser from 'webextension-polyfill';

const EVERY_MS = 20_000;

/** Keeps the worker alive until the returned function is called. */
export function keepAlive(): () => void {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), EVERY_MS);
  return () => clearInterval(timer);
}

/** Keeps it alive for as long as this takes. */
export async function staying<Value>(work: () => Promise<Value>): Promise<Value> {
  const letSleep = keepAlive();
  try {
    return await work();
  } finally {
    letSleep();
  }
}
