// Owns the entries of ours in the browser's menus: on web pages, and on the toolbar's button.
import browser from 'webextension-polyfill';
import type { Say } from '../text/say.ts';

/** `watch` is called with the address of the page, from within the click itself. Firefox on Android has no menus. */
export function onMenus(say: Say, watch: (url: string) => void, record: () => void): void {
  const menus = browser.contextMenus as typeof browser.contextMenus | undefined;
  if (!menus) return;
  const make = () => {
    menus.create({
      ...{ id: 'watch', title: say('menuWatch'), contexts: ['page', 'action'] },
      documentUrlPatterns: ['*://*/*'],
    });
    menus.create({ id: 'record', title: say('menuRecord'), contexts: ['action'] });
  };
  // The browser keeps them, in the language of the day on which they were made.
  browser.runtime.onInstalled.addListener(() => void menus.removeAll().then(make));
  menus.onClicked.addListener(({ menuItemId, pageUrl }, tab) => {
    if (menuItemId === 'watch') watch(pageUrl ?? tab?.url ?? '');
    else record();
  });
}
