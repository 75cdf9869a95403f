// Owns opening our own pages.
import browser from 'webextension-polyfill';

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** The one command beside the toolbar's button: the browser opens the popup itself. */
export function onFileTicket(file: () => void): void {
  browser.commands.onCommand.addListener(file);
}
