// Owns opening our own pages.
import browser from 'webextension-polyfill';

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** The letter about this outage; about the latest one, where none is named. */
export async function openTicket(outage = ''): Promise<void> {
  await browser.tabs.create({ url: `/src/ui/pages/ticket/index.html?id=${encodeURIComponent(outage)}` });
}

/** The one command beside the toolbar's button: the browser opens the popup itself. */
export function onFileTicket(file: () => void): void {
  browser.commands.onCommand.addListener(file);
}
