// Owns the search for a browser on this machine, and its installation where that is ours to do.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BrowserName } from './browser.ts';

const COMMANDS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
    'brave-browser',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const MAC: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
};

const WINDOWS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    'Chromium/Application/chrome.exe',
    'Google/Chrome/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ],
  firefox: ['Mozilla Firefox/firefox.exe', 'Firefox Developer Edition/firefox.exe'],
};

function places(which: BrowserName): string[] {
  const under = (folders: readonly (string | undefined)[], names: readonly string[]) =>
    folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => names.map((name) => path.join(folder, name)));
  const { env, platform } = process;
  const inPath = env['PATH']?.split(path.delimiter) ?? [];
  if (platform === 'win32')
    return under([env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']], WINDOWS[which]);
  const commands = under([...inPath, '/usr/bin', '/usr/local/bin', '/snap/bin'], COMMANDS[which]);
  if (platform !== 'darwin') return commands;
  return [...under(['/Applications', path.join(env['HOME'] ?? '', 'Applications')], MAC[which]), ...commands];
}

/** BROWSER_BIN names one binary; the other browser is then still searched for. */
export function findBrowser(which: BrowserName): string | undefined {
  const chosen = process.env['BROWSER_BIN'];
  const family = chosen && /firefox|librewolf|waterfox/i.test(path.basename(chosen)) ? 'firefox' : 'chromium';
  if (chosen && family === which) return chosen;
  return places(which).find((place) => existsSync(place));
}

function run(command: string, ...args: string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return new Promise((resolve) => {
    // Standard output belongs to whoever called us.
    const child = spawn(command, args, { stdio: ['ignore', 2, 2], env });
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
}

async function installOnDebian(which: BrowserName, say: (line: string) => void): Promise<void> {
  const ours = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!ours) return;
  const name = which === 'firefox' ? 'firefox-esr' : 'chromium';
  say(`No ${which} here: installing ${name} with apt-get.`);
  await run('apt-get', 'update', '-q');
  await run('apt-get', 'install', '-y', '-q', '--no-install-recommends', name);
}

const toStderr = (line: string): void => void process.stderr.write(`${line}\n`);

export async function ensureBrowser(which: BrowserName, say = toStderr): Promise<string> {
  if (findBrowser(which) === undefined) await installOnDebian(which, say);
  const found = findBrowser(which);
  if (found !== undefined) return found;
  const wanted = which === 'firefox' ? 'Firefox' : 'Chromium, Chrome or Edge';
  throw new Error(`No ${which} was found: install ${wanted}, or set BROWSER_BIN to the path of its program.`);
}
