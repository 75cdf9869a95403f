// Owns opening our own pages.
import browser from 'webextension-polyfill';

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** The letter about this outage; about the latest one, where none is named. */
export async function openTicket(outage = ''): Promise<void> {
  await browser.tabs.create({ url: `/src/ui/pages/ticket/index.html?id=${encodeURIComponent(outage)}` });
}

/** The page of this outage; of the latest one, where none is named. */
export async function openOutage(outage = ''): Promise<void> {
  await browser.tabs.create({ url: `/src/ui/pages/outage/index.html?id=${encodeURIComponent(outage)}` });
}

/** The popup as it opens from the toolbar, where the browser lets us. */
export async function openPopup(): Promise<void> {
  await browser.action.openPopup().catch(() => {});
}

/** When somebody has just installed us; a temporary installation is a developer's. */
export function onArrival(welcome: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason, temporary }) => {
    if (reason === 'install' && !temporary) welcome();
  });
}

export async function openOnboarding(): Promise<void> {
  await browser.tabs.create({ url: '/src/ui/pages/onboarding/index.html' });
}

/** The one command beside the toolbar's button: the browser opens the popup itself. */
export function onFileTicket(file: () => void): void {
  browser.commands.onCommand.addListener(file);
}
