// Owns the installation of the unpacked extension in Chromium, with its optional permissions granted when asked.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LaunchOptions } from './browser.ts';
import type { Cdp } from './cdp.ts';

type Manifest = {
  readonly background: unknown;
  readonly permissions: readonly string[];
  readonly optional_permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
};

async function load(cdp: Cdp, folder: string): Promise<string> {
  return (await cdp.send<{ id: string }>('Extensions.loadUnpacked', { path: folder })).id;
}

export async function install(cdp: Cdp, dist: string): Promise<string> {
  return load(cdp, path.resolve(dist));
}

/**
 * Chromium keeps what an earlier manifest required as granted when the next one asks for it as optional.
 * The id is a hash of the folder's path, so the copy stays where the profile is.
 */
export async function installGranted(
  cdp: Cdp,
  { dist, grantHosts, grantOptional }: LaunchOptions,
  profile: string,
): Promise<string> {
  const copy = path.join(profile, 'extension');
  rmSync(copy, { recursive: true, force: true });
  cpSync(dist, copy, { recursive: true });
  const file = path.join(copy, 'manifest.json');
  const text = readFileSync(file, 'utf8');
  const manifest = JSON.parse(text) as Manifest;
  const { background: _notYet, ...primer } = manifest;
  const { permissions, optional_permissions: optional, optional_host_permissions: hosts } = manifest;
  const required = {
    permissions: [...permissions, ...(grantOptional ? optional : [])],
    host_permissions: grantHosts ? hosts : [],
  };
  writeFileSync(file, JSON.stringify({ ...primer, ...required }));
  await load(cdp, copy);
  writeFileSync(file, text);
  return load(cdp, copy);
}
