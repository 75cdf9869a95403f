// Owns opening our own pages.
import browser from 'webextension-polyfill';

type PageName = 'dashboard' | 'outage' | 'ticket' | 'onboarding';

/** The page of this outage, or the letter about it; of the latest one, where none is named. */
export async function openPage(page: PageName, outage = ''): Promise<void> {
  const named = outage && `?id=${encodeURIComponent(outage)}`;
  await browser.tabs.create({ url: `/src/ui/pages/${page}/index.html${named}` });
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** The popup as it opens from the toolbar, where the browser lets us. */
export async function openPopup(): Promise<void> {
  await browser.action.openPopup().catch(() => {});
}

/** When somebody has just installed us, be it for a while only, as Firefox lets anybody try an extension. */
export function onArrival(welcome: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') welcome();
  });
}

/** The one command beside the toolbar's button: the browser opens the popup itself. */
export function onFileTicket(file: () => void): void {
  browser.commands.onCommand.addListener(file);
}
