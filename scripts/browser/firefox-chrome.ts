// Owns what runs with Firefox's own rights. Each function travels as text, so each stands alone.
import type { Emulation } from './browser.ts';

interface Extension {
  readonly backgroundState: string;
  terminateBackground(): Promise<void>;
}

interface TabContext {
  overrideDPPX: number;
  prefersColorSchemeOverride: string;
  forcedColorsOverride: string;
  prefersReducedMotionOverride: string;
}

declare const ChromeUtils: { importESModule(url: string): Record<string, unknown> };
declare const Components: {
  classes: Record<string, { getService(kind: unknown): unknown }>;
  interfaces: Record<string, unknown>;
};
declare const Services: {
  io: { offline: boolean };
  obs: { notifyObservers(subject: null, topic: string): void };
};
declare const WebExtensionPolicy: { getByID(id: string): { readonly extension: Extension } | null };
declare const gBrowser: { selectedBrowser: HTMLElement & { readonly browsingContext: TabContext } };

export async function grantPermissions(
  id: string,
  origins: readonly string[],
  permissions: readonly string[],
): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  ) as {
    ExtensionPermissions: {
      add(id: string, wanted: object, extension: unknown): Promise<void>;
      _getStore(): { uninitForTest(): Promise<void> };
    };
  };
  const wanted = { permissions, origins, data_collection: [] };
  await ExtensionPermissions.add(id, wanted, WebExtensionPolicy.getByID(id)?.extension);
  // Saves at once what would be saved two seconds later, too late for an early crash.
  await ExtensionPermissions._getStore().uninitForTest();
}

export async function stopBackground(id: string): Promise<void> {
  await WebExtensionPolicy.getByID(id)?.extension.terminateBackground();
}

export function backgroundState(id: string): string | undefined {
  return WebExtensionPolicy.getByID(id)?.extension.backgroundState;
}

export function setOffline(offline: boolean): void {
  Services.io.offline = offline;
  // Offline, Firefox still uses the connections to this machine that it has.
  if (offline) Services.obs.notifyObservers(null, 'net:prune-all-connections');
}

export function resolveNames(addresses: Readonly<Record<string, string>>): void {
  const service = Components.classes['@mozilla.org/network/native-dns-override;1']?.getService(
    Components.interfaces['nsINativeDNSResolverOverride'],
  ) as { addIPOverride(name: string, address: string): void };
  for (const [name, address] of Object.entries(addresses)) service.addIPOverride(name, address);
}

export async function isActive(id: string): Promise<boolean> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs') as {
    AddonManager: { getAddonByID(id: string): Promise<{ readonly isActive: boolean } | null> };
  };
  return (await AddonManager.getAddonByID(id))?.isActive ?? false;
}

/** Returns the size that the page is about to have. */
export function emulateTab(wanted: Emulation): [width: number, height: number] {
  const browser = gBrowser.selectedBrowser;
  const { style, browsingContext } = browser;
  for (const side of ['width', 'height'] as const)
    for (const name of [side, `min-${side}`, `max-${side}`])
      style.setProperty(name, wanted[side] === undefined ? null : `${wanted[side]}px`);
  browsingContext.overrideDPPX = wanted.scale ?? 0;
  browsingContext.prefersColorSchemeOverride = wanted.scheme ?? 'none';
  browsingContext.forcedColorsOverride = wanted.forcedColors ? 'active' : 'none';
  browsingContext.prefersReducedMotionOverride = wanted.reducedMotion ? 'reduce' : 'none';
  const { width, height } = browser.getBoundingClientRect();
  return [width, height];
}
