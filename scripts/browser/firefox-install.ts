// Owns the installation of the extension in Firefox, for one life or for good.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { grantHosts, isActive } from './firefox-chrome.ts';
import { inChrome, type Send } from './marionette.ts';
import { readZipped, zipFolder } from './zip.ts';

interface Manifest {
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
  readonly optional_host_permissions?: readonly string[];
}

export interface Addon {
  readonly id: string;
  readonly dist: string;
  readonly optionalHosts: readonly string[];
}

export function readAddon(dist: string): Addon {
  const folder = statSync(dist).isDirectory();
  const text = folder
    ? readFileSync(path.join(dist, 'manifest.json'))
    : readZipped(readFileSync(dist), 'manifest.json');
  const manifest = JSON.parse(text.toString()) as Manifest;
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`${dist} has no browser_specific_settings.gecko.id in its manifest.`);
  return { id, dist: path.resolve(dist), optionalHosts: manifest.optional_host_permissions ?? [] };
}

export async function installTemporarily(send: Send, { dist }: Addon): Promise<void> {
  await send('Addon:Install', { path: dist, temporary: true });
}

/** Leaves an add-on alone that is there from an earlier life, so that its restart is a restart. */
export async function installForGood(send: Send, { id, dist }: Addon, profile: string): Promise<void> {
  const wanted = statSync(dist).isDirectory() ? zipFolder(dist) : readFileSync(dist);
  const installed = path.join(profile, 'extensions', `${id}.xpi`);
  const same = existsSync(installed) && wanted.equals(readFileSync(installed));
  if (same && (await inChrome<boolean>(send, isActive, [id]))) return;
  const file = path.join(profile, 'extension.xpi');
  writeFileSync(file, wanted);
  await send('Addon:Install', { path: file, temporary: false });
}

export function grant(send: Send, { id, optionalHosts }: Addon): Promise<void> {
  return inChrome(send, grantHosts, [id, optionalHosts]);
}
