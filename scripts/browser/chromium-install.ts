// Owns the installation of the unpacked extension in Chromium, with its hosts granted when asked.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Cdp } from './cdp.ts';

async function load(cdp: Cdp, folder: string): Promise<string> {
  return (await cdp.send<{ id: string }>('Extensions.loadUnpacked', { path: folder })).id;
}

export async function install(cdp: Cdp, dist: string): Promise<string> {
  return load(cdp, path.resolve(dist));
}

/**
 * Chromium keeps hosts that an earlier manifest required as granted when the next one asks for them as optional.
 * The id is a hash of the folder's path, so the copy stays where the profile is.
 */
export async function installGranted(cdp: Cdp, dist: string, profile: string): Promise<string> {
  const copy = path.join(profile, 'extension');
  rmSync(copy, { recursive: true, force: true });
  cpSync(dist, copy, { recursive: true });
  const file = path.join(copy, 'manifest.json');
  const text = readFileSync(file, 'utf8');
  const manifest = JSON.parse(text) as Record<string, unknown>;
  const { background: _notYet, ...primer } = manifest;
  writeFileSync(file, JSON.stringify({ ...primer, host_permissions: manifest['optional_host_permissions'] }));
  await load(cdp, copy);
  writeFileSync(file, text);
  return load(cdp, copy);
}
