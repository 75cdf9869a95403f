// Owns the built extension that a command runs: built anew whenever a source is newer.
import { build } from 'vite';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BrowserName } from '../browser/browser.ts';

const SOURCES = ['src', 'public', 'manifest.json', 'vite.config.ts', 'package-lock.json'];

/** The folder of the extension for this browser. */
export async function findOrBuild(browser: BrowserName): Promise<string> {
  const mode = browser === 'firefox' ? 'firefox' : 'chrome';
  const dist = path.join('dist', mode);
  const built = path.join(dist, 'manifest.json');
  if (existsSync(built) && statSync(built).mtimeMs > Math.max(...SOURCES.map(newestIn))) return dist;
  process.stderr.write(`Building the extension for ${mode} …\n`);
  await build({ mode, logLevel: 'error' });
  return dist;
}

/** When anything below this path was last changed. */
function newestIn(place: string): number {
  const stat = statSync(place);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const names = readdirSync(place);
  return Math.max(stat.mtimeMs, ...names.map((name) => newestIn(path.join(place, name))));
}
