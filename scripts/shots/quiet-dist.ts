// Owns a copy of the built extension whose background does nothing: its pages are as built, and a scene stands still.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type QuietDist = { readonly folder: string; remove(): void };

const LOADER = 'service-worker-loader.js';

export function quietDist(dist: string): QuietDist {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'downlog-shots-')), 'dist');
  cpSync(dist, folder, { recursive: true });
  writeFileSync(path.join(folder, LOADER), '');
  return { folder, remove: () => rmSync(path.dirname(folder), { recursive: true, force: true }) };
}
