// Owns what is on the clipboard of a browser.
import type { Session } from '../../scripts/extension/session.ts';

/** As plain text, read with the browser's own rights: the extension may only write there. */
export async function clipboardOf({ browser }: Session): Promise<string> {
  if ('chrome' in browser) return browser.chrome('navigator.clipboard.readText()');
  await browser.cdp('Browser.grantPermissions', {
    permissions: ['clipboardReadWrite'],
    origin: browser.extensionOrigin,
  });
  const page = await browser.open('icons/app-16.png');
  try {
    return await page.evaluate('navigator.clipboard.readText()');
  } finally {
    await page.close();
    await browser.cdp('Browser.resetPermissions');
  }
}
