// Owns the one question whose answer differs between browsers without any feature to detect it by.
import browser from 'webextension-polyfill';

export type Engine = 'chromium' | 'firefox';

export function engine(): Engine {
  return browser.runtime.getURL('').startsWith('moz-extension:') ? 'firefox' : 'chromium';
}

export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}
