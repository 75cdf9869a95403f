// Owns the proof that a Firefox which is always private, and keeps nothing, is told so in plain words.
import { expect, it } from 'vitest';
import { launchFirefox } from '../../scripts/browser/firefox.ts';
import { poll } from '../../scripts/browser/wait.ts';

it('an always private Firefox that lets the extension in is told that nothing is recorded', async () => {
  const browser = await launchFirefox({
    dist: 'dist/firefox',
    prefs: { 'browser.privatebrowsing.autostart': true },
  });
  try {
    await browser.chrome(allowInPrivate, browser.extensionId);
    const page = await poll('a page of the extension', async () => {
      const opened = await browser.open('icons/app-16.png');
      if (await opened.evaluate('typeof browser === "object"')) return opened;
      await opened.close();
      return null;
    });
    const title = await page.waitFor<string>(
      `browser.action.getBadgeText({}).then((text) => text === '!' && browser.action.getTitle({}))`,
    );
    expect(title).toContain('always private');
    const message = { command: 'save-target', request: { draft: { url: 'http://127.0.0.1/' }, id: null } };
    expect(await page.evaluate(`browser.runtime.sendMessage(${JSON.stringify(message)})`)).toMatchObject({
      ok: false,
      problem: { kind: 'not-recording' },
    });
  } finally {
    await browser.close();
  }
});

/** What the box "Run in Private Windows" does. It runs with Firefox's own rights, and stands alone. */
async function allowInPrivate(id: string): Promise<void> {
  const { ChromeUtils } = globalThis as unknown as {
    ChromeUtils: { importESModule(url: string): Record<string, unknown> };
  };
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  ) as { ExtensionPermissions: { add(id: string, wanted: object): Promise<void> } };
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs') as {
    AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
  };
  const permissions = ['internal:privateBrowsingAllowed'];
  await ExtensionPermissions.add(id, { permissions, origins: [], data_collection: [] });
  const addon = await AddonManager.getAddonByID(id);
  await addon.reload();
}
