// Owns opening the page of a letter in a tab.
import browser from 'webextension-polyfill';

/** The letter about this outage; about the latest one, where none is named. `more` asks for a certain letter. */
export async function openTicket(outage = '', more = ''): Promise<void> {
  await browser.tabs.create({
    url: `/src/ui/pages/ticket/index.html?id=${encodeURIComponent(outage)}${more}`,
  });
}
