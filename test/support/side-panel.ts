// Owns the browser's own panel at the side of a window, opened by a click: Chromium's side panel, Firefox's sidebar.
import type { Page } from '../../scripts/browser/browser.ts';
import type { Session } from '../../scripts/extension/session.ts';

export type SidePanel = {
  /** `view` is the panel's window. */
  readonly read: <Value>(expression: string) => Promise<Value>;
  readonly close: () => Promise<void>;
};

const SIDEBAR = "browser.extension.getViews({ type: 'sidebar' })[0]";

export async function openSidePanel(session: Session, page: Page, button: string): Promise<SidePanel> {
  const { browser } = session;
  const asks = (expression: string, view: string) => `((view) => ${expression})(${view})`;
  if ('chrome' in browser) {
    await page.click(button);
    await session.page.waitFor(`${SIDEBAR}?.document.readyState === 'complete'`);
    return {
      read: (expression) => session.page.evaluate(asks(expression, SIDEBAR)),
      close: () => browser.chrome('SidebarController.hide()'),
    };
  }
  const panel = await browser.opened(() => page.click(button));
  return {
    read: (expression) => panel.evaluate(asks(expression, 'window')),
    close: () => panel.close(),
  };
}
