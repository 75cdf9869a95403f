// Owns ending the document in which Chromium keeps the reader of status pages, as running out of memory would.
import type { Session } from '../../scripts/extension/session.ts';

type Targets = { readonly targetInfos: readonly { readonly targetId: string; readonly url: string }[] };

/** False: there was none to end. */
export async function closeReader(browser: Session['browser']): Promise<boolean> {
  if (!('cdp' in browser)) return false;
  const { targetInfos } = await browser.cdp<Targets>('Target.getTargets', { filter: [{}] });
  const document = targetInfos.find(({ url }) => url.endsWith('/src/reader/index.html'));
  if (!document) return false;
  // It may be closing by itself.
  return browser.cdp('Target.closeTarget', { targetId: document.targetId }).then(
    () => true,
    () => false,
  );
}
