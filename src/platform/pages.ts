// Owns opening our own pages.
import browser from 'webextension-polyfill';

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Needs no click in either browser; where there is no window to open it in, nothing happens. */
export async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    // No window is focused.
  }
}
