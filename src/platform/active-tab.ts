// Owns what the popup may know of the page behind it: its address, because the user pressed our button on it.
import browser from 'webextension-polyfill';

/** The address of the current tab; null where the browser does not tell. */
export async function activeTabUrl(): Promise<string | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.url ?? null;
}
