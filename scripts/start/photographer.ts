// Owns the pictures of the demo: the popup at its own size, in both themes.
import path from 'node:path';
import type { Page } from '../browser/browser.ts';
import type { Session } from '../extension/session.ts';

export interface Photographer {
  popup(name: string): Promise<void>;
  options(name: string): Promise<void>;
  /** The popup as the toolbar button opens it. */
  realPopup(name: string): Promise<void>;
}

const POPUP = { width: 400, height: 600, scale: 2 };

export async function makePhotographer({ browser }: Session, folder: string): Promise<Photographer> {
  const popup: Page = await browser.open('src/ui/pages/popup/index.html');
  const file = (name: string) => path.join(folder, `${name}.png`);
  return {
    async popup(name) {
      // A popup lives for a moment: each picture is of a new one.
      await popup.evaluate(() => {
        document.documentElement.dataset['old'] = 'yes';
        location.reload();
      });
      await popup.waitFor("!document.documentElement.dataset.old && document.querySelector('#app > *')");
      await popup.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))),
      );
      await popup.screenshot(file(name), { ...POPUP, scheme: 'light' });
      await popup.screenshot(file(`${name}-dark`), { ...POPUP, scheme: 'dark' });
    },
    async options(name) {
      const page = await browser.open('src/ui/pages/options/index.html');
      await page.waitFor("document.querySelector('#app > *')");
      await page.screenshot(file(name), { width: 1000, height: 800, scheme: 'light', fullPage: true });
      await page.close();
    },
    async realPopup(name) {
      if (!('triggerAction' in browser)) return;
      const real = await browser.triggerAction();
      await real.waitFor("document.querySelector('#app > *')");
      await real.screenshot(file(name));
      await real.close();
    },
  };
}
