// Owns the preferences that Firefox starts with: quiet, unsigned add-ons allowed, nothing looked up outside.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LaunchOptions } from './browser.ts';
import { addressesOf } from './hosts.ts';

type Prefs = NonNullable<LaunchOptions['prefs']>;

const QUIET: Prefs = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.download.alwaysOpenPanel': false,
  'browser.newtabpage.activity-stream.feeds.system.topstories': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.update.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.topsites.contile.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  // Offline, our own servers have to be out of reach too.
  'network.disable-localhost-when-offline': true,
  'network.proxy.type': 0,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.startup.max_resumed_crashes': -1,
  'toolkit.telemetry.enabled': false,
};

const ADDONS: Prefs = {
  'extensions.autoDisableScopes': 0,
  'extensions.startupScanScopes': 15,
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'xpinstall.signatures.required': false,
};

const SERVICES = ['firefox.settings.services.mozilla.com', 'content-signature-2.cdn.mozilla.net'];

/** The same for each profile, so that an origin is known before the browser is, and after a crash. */
export function uuidOf(addonId: string): string {
  const hex = createHash('sha256').update(addonId).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Other addresses than 127.0.0.1 can only be set once the browser runs. */
function localNames({ hosts, outside = false }: LaunchOptions): string {
  const names = addressesOf(hosts).filter(([, address]) => address === '127.0.0.1');
  return [...names.map(([name]) => name), ...(outside ? [] : SERVICES)].join(',');
}

export function writePrefs(
  profile: string,
  downloads: string,
  addonId: string,
  options: LaunchOptions,
): void {
  const prefs: Prefs = {
    ...QUIET,
    ...ADDONS,
    'browser.download.dir': downloads,
    'browser.download.folderList': 2,
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuidOf(addonId) }),
    'marionette.port': 0,
    'network.dns.localDomains': localNames(options),
    ...options.prefs,
  };
  const lines = Object.entries(prefs).map(
    (pref) => `user_pref(${pref.map((part) => JSON.stringify(part)).join(', ')});`,
  );
  writeFileSync(path.join(profile, 'user.js'), `${lines.join('\n')}\n`);
}
