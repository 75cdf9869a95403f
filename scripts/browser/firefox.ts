// Owns a running Firefox: Marionette over TCP, one tab for each page.
import type { Browser, Code, LaunchOptions } from './browser.ts';
import { ensureBrowser } from './find.ts';
import { backgroundState, resolveNames, setOffline, stopBackground } from './firefox-chrome.ts';
import {
  type Addon,
  grant,
  installAsUpdate,
  installForGood,
  installForNow,
  isFolder,
  isInstalled,
  readAddon,
} from './firefox-install.ts';
import { FirefoxPage } from './firefox-page.ts';
import { uuidOf, writePrefs } from './firefox-prefs.ts';
import { inChrome, Tabs } from './firefox-tabs.ts';
import { type Group, startGroup } from './group.ts';
import { addressesOf } from './hosts.ts';
import { connectMarionette, forgetPort, type Send } from './marionette.ts';
import { openProfile, type Profile } from './profile.ts';

export interface FirefoxOptions extends LaunchOptions {
  /** Survives restarts of the profile; needs an edition that takes unsigned add-ons, such as ESR. */
  readonly permanent?: boolean;
}

export interface FirefoxBrowser extends Browser {
  /** Runs an expression or a function with the browser's own rights. */
  chrome<T, A extends readonly unknown[] = []>(code: Code<T, A>, ...args: A): Promise<T>;
}

export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxBrowser> {
  const bin = options.program ?? (await ensureBrowser('firefox'));
  const addon = readAddon(options.dist);
  const profile = openProfile(options.profile);
  writePrefs(profile.folder, profile.downloads, addon.id, options);
  forgetPort(profile.folder);
  const args = ['-no-remote', '-marionette', '-remote-allow-system-access', '-profile', profile.folder];
  const head = (options.headless ?? true) ? ['-headless'] : [];
  const group = startGroup(bin, [...head, ...args, ...(options.flags ?? [])], options.env);
  try {
    return await drive(options, addon, await connectMarionette(profile.folder, group), group, profile);
  } catch (error) {
    await group.kill();
    profile.forget();
    throw error;
  }
}

async function drive(
  options: FirefoxOptions,
  addon: Addon,
  send: Send,
  group: Group,
  profile: Profile,
): Promise<FirefoxBrowser> {
  const { id: extensionId } = addon;
  const extensionOrigin = `moz-extension://${uuidOf(extensionId)}`;
  const { capabilities } = await send<{ capabilities: { browserVersion: string } }>('WebDriver:NewSession');
  await send('WebDriver:SetTimeouts', { script: 600_000, pageLoad: 20_000 });
  const tabs = await Tabs.start(send);
  const chrome = <T, A extends readonly unknown[] = []>(code: Code<T, A>, ...args: A) =>
    tabs.anywhere(() => inChrome<T>(send, code, args));
  // Who was given something has been there before.
  const isKnown = (options.grantHosts ?? false) || (options.grantOptional ?? false);
  const install = async () => {
    if (options.permanent) await installForGood(send, addon, profile.folder);
    else if (isKnown && isFolder(addon.dist)) await installAsUpdate(send, addon, profile.folder);
    else await installForNow(send, addon);
  };

  const addresses = addressesOf(options.hosts).map(([name, address]) => [name, address ?? 'N/A'] as const);
  await chrome(resolveNames, Object.fromEntries(addresses));
  // Before the installation, so that the extension has no life without its hosts.
  if (options.grantHosts || options.grantOptional) await tabs.anywhere(() => grant(send, addon, options));
  if (!(options.permanent && (await isInstalled(send, addon, profile.folder)))) await install();

  return {
    name: 'firefox',
    version: capabilities.browserVersion,
    profile: profile.folder,
    downloads: profile.downloads,
    extensionId,
    extensionOrigin,
    chrome,
    open: async (url) => {
      const wanted = { type: 'tab', focus: true };
      const { handle } = await tabs.anywhere(() => send<{ handle: string }>('WebDriver:NewWindow', wanted));
      const page = new FirefoxPage(tabs, handle);
      try {
        await page.go(new URL(url, `${extensionOrigin}/`).href);
      } catch (error) {
        await page.close();
        throw error;
      }
      return page;
    },
    reloadExtension: () => tabs.anywhere(install),
    stopWorker: () => chrome(stopBackground, extensionId),
    workerRunning: async () => (await chrome(backgroundState, extensionId)) === 'running',
    setOffline: (offline) => chrome(setOffline, offline),
    suspend: group.suspend,
    resume: group.resume,
    close: async () => {
      group.resume();
      send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
      await group.end();
      profile.forget();
    },
    kill: group.kill,
  };
}
