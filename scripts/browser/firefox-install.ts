// Owns the installation of the extension in Firefox, for one life or for good.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LaunchOptions } from './browser.ts';
import { grantPermissions, isActive } from './firefox-chrome.ts';
import { inChrome } from './firefox-tabs.ts';
import type { Send } from './marionette.ts';
import { readZipped, zipFolder } from './zip.ts';

interface Manifest {
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
  readonly optional_host_permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
}

export interface Addon {
  readonly id: string;
  readonly dist: string;
  readonly optionalHosts: readonly string[];
  readonly optionalPermissions: readonly string[];
}

export const isFolder = (dist: string): boolean => statSync(dist).isDirectory();

export function readAddon(dist: string): Addon {
  const text = isFolder(dist)
    ? readFileSync(path.join(dist, 'manifest.json'))
    : readZipped(readFileSync(dist), 'manifest.json');
  const manifest = JSON.parse(text.toString()) as Manifest;
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`The manifest in ${dist} has no browser_specific_settings.gecko.id.`);
  const { optional_host_permissions: optionalHosts = [], optional_permissions: optionalPermissions = [] } =
    manifest;
  return { id, dist: path.resolve(dist), optionalHosts, optionalPermissions };
}

export async function installForNow(send: Send, { dist }: Addon): Promise<void> {
  await send('Addon:Install', { path: dist, temporary: true });
}

/** What takes the place of an earlier version introduces itself to nobody: that one did nothing, and asked for the same. */
export async function installAsUpdate(send: Send, addon: Addon, profile: string): Promise<void> {
  const earlier = path.join(profile, 'earlier');
  mkdirSync(earlier, { recursive: true });
  const text = readFileSync(path.join(addon.dist, 'manifest.json'), 'utf8');
  const known = JSON.parse(text) as Record<string, unknown>;
  const manifest = Object.fromEntries(KEPT.map((key) => [key, known[key]]));
  writeFileSync(path.join(earlier, 'manifest.json'), JSON.stringify({ ...manifest, name: 'Earlier' }));
  await installForNow(send, { ...addon, dist: earlier });
  await installForNow(send, addon);
}

const KEPT = [
  ...['manifest_version', 'version', 'browser_specific_settings', 'permissions'],
  ...['optional_permissions', 'optional_host_permissions'],
];

export async function installForGood(send: Send, { dist }: Addon, profile: string): Promise<void> {
  const file = path.join(profile, 'extension.xpi');
  writeFileSync(file, isFolder(dist) ? zipFolder(dist) : readFileSync(dist));
  await send('Addon:Install', { path: file, temporary: false });
}

/** Whether an earlier life installed these very bytes: installed again, a restart would look like an update. */
export async function isInstalled(send: Send, { id, dist }: Addon, profile: string): Promise<boolean> {
  const installed = path.join(profile, 'extensions', `${id}.xpi`);
  if (!existsSync(installed)) return false;
  const wanted = isFolder(dist) ? zipFolder(dist) : readFileSync(dist);
  return wanted.equals(readFileSync(installed)) && inChrome<boolean>(send, isActive, [id]);
}

export function grant(send: Send, addon: Addon, { grantHosts, grantOptional }: LaunchOptions): Promise<void> {
  const hosts = grantHosts ? addon.optionalHosts : [];
  const permissions = grantOptional ? addon.optionalPermissions : [];
  return inChrome(send, grantPermissions, [addon.id, hosts, permissions]);
}
