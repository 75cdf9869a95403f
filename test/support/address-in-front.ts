// Owns the address of the tab that a person sees; asking for it puts no other one there.
import type { Session } from '../../scripts/extension/session.ts';

export function addressInFront({ browser, page }: Session): Promise<string> {
  if ('chrome' in browser) return browser.chrome('gBrowser.selectedBrowser.currentURI.spec');
  return page.evaluate('chrome.tabs.query({ active: true }).then(([tab]) => tab.url || tab.pendingUrl)');
}
