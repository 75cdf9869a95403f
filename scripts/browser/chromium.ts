// Owns a running Chromium: raw CDP over a pipe, attached to pages only, so that workers live and die as ever.
import type { Browser, LaunchOptions } from './browser.ts';
import { type Cdp, connectCdp } from './cdp.ts';
import { chromiumFlags, writePreferences } from './chromium-flags.ts';
import { install, installGranted } from './chromium-install.ts';
import { setTargetOffline, workersOfflineSwitch } from './chromium-offline.ts';
import { ChromiumPage } from './chromium-page.ts';
import { ensureBrowser } from './find.ts';
import { type Group, startGroup } from './group.ts';
import { openProfile, type Profile } from './profile.ts';
import { poll } from './wait.ts';

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

export interface ChromiumBrowser extends Browser {
  open(url: string): Promise<ChromiumPage>;
  /** Opens the real popup of the toolbar button. */
  triggerAction(): Promise<ChromiumPage>;
  /** The page that a job opens, whatever it is: a tab, a popup, the panel at the side. */
  opened(job: () => Promise<unknown>): Promise<ChromiumPage>;
  cdp<T>(method: string, params?: object, page?: Pick<ChromiumPage, 'sessionId'>): Promise<T>;
}

export async function launchChromium(options: LaunchOptions): Promise<ChromiumBrowser> {
  const bin = options.program ?? (await ensureBrowser('chromium'));
  const profile = openProfile(options.profile);
  // Without developer mode chrome.runtime.reload() leaves an unpacked extension disabled.
  writePreferences(profile.folder, { 'extensions.ui.developer_mode': true, ...options.prefs });
  const group = startGroup(bin, chromiumFlags(options, profile.folder), options.env, 2);
  try {
    return await drive(options, connectCdp(group), group, profile);
  } catch (error) {
    await group.kill();
    profile.forget();
    throw error;
  }
}

async function drive(
  options: LaunchOptions,
  cdp: Cdp,
  group: Group,
  profile: Profile,
): Promise<ChromiumBrowser> {
  const { product } = await cdp.send<{ product: string }>('Browser.getVersion');
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: profile.downloads });
  const installDist = () =>
    options.grantHosts || options.grantOptional
      ? installGranted(cdp, options, profile.folder)
      : install(cdp, options.dist);
  const extensionId = await installDist();
  const extensionOrigin = `chrome-extension://${extensionId}`;
  const pages = new Set<ChromiumPage>();
  const setWorkersOffline = workersOfflineSwitch(cdp);
  let offline = false;

  const targets = async () =>
    (await cdp.send<{ targetInfos: Target[] }>('Target.getTargets', { filter: [{}] })).targetInfos;
  const worker = async () =>
    (await targets()).find(({ type, url }) => type === 'service_worker' && url.startsWith(extensionOrigin));
  const attach = async (targetId: string) => {
    const page = await ChromiumPage.attach(cdp, targetId);
    pages.add(page);
    if (offline) await setTargetOffline(cdp, page.sessionId, true);
    return page;
  };

  const opened = async (job: () => Promise<unknown>) => {
    const known = new Set((await targets()).map(({ targetId }) => targetId));
    await job();
    const { targetId } = await poll('a page to open', async () =>
      (await targets()).find((each) => each.type === 'page' && !known.has(each.targetId)),
    );
    const page = await attach(targetId);
    await page.loaded();
    return page;
  };

  return {
    name: 'chromium',
    version: product.replace(/^.*\//, ''),
    profile: profile.folder,
    downloads: profile.downloads,
    extensionId,
    extensionOrigin,
    open: async (url) => {
      const { targetId } = await cdp.send<Target>('Target.createTarget', { url: 'about:blank' });
      const page = await attach(targetId);
      try {
        await page.go(new URL(url, `${extensionOrigin}/`).href);
      } catch (error) {
        await page.close();
        throw error;
      }
      return page;
    },
    triggerAction: () =>
      opened(async () => {
        const tab = (await targets()).find(({ type }) => type === 'tab');
        await cdp.send('Extensions.triggerAction', { id: extensionId, targetId: tab?.targetId });
      }),
    opened,
    cdp: (method, params, page) => cdp.send(method, params, page?.sessionId),
    reloadExtension: async () => void (await installDist()),
    workerRunning: async () => (await worker()) !== undefined,
    stopWorker: async () => {
      const running = await worker();
      if (!running) return;
      await cdp.send('Target.closeTarget', { targetId: running.targetId });
      await poll('the worker to stop', async () => (await worker())?.targetId !== running.targetId);
    },
    setOffline: async (wanted) => {
      offline = wanted;
      await setWorkersOffline(wanted);
      for (const page of pages)
        await setTargetOffline(cdp, page.sessionId, wanted).catch(() => pages.delete(page));
    },
    suspend: group.suspend,
    resume: group.resume,
    close: async () => {
      group.resume();
      cdp.send('Browser.close').catch(() => {});
      await group.end();
      profile.forget();
    },
    kill: group.kill,
  };
}
