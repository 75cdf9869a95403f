// Owns the browser's own panel at the side of a window: Chromium's side panel, Firefox's sidebar. It shows the letter.
import browser from 'webextension-polyfill';

type SidePanel = { readonly open: (where: { readonly windowId: number }) => Promise<void> };

/** Null: this page is in the panel itself, or the browser has none. It must be called straight from a click. */
export async function wayToSidePanel(): Promise<(() => Promise<void>) | null> {
  const windowId = (await browser.tabs.getCurrent())?.windowId;
  if (windowId === undefined) return null;
  const { sidePanel } = browser as { readonly sidePanel?: SidePanel };
  if (sidePanel) return () => sidePanel.open({ windowId });
  const sidebar = browser.sidebarAction as typeof browser.sidebarAction | undefined;
  return sidebar ? () => sidebar.open() : null;
}
