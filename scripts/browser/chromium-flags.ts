// Owns how Chromium is started: its command line, its preferences file, and the names it may resolve.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LaunchOptions } from './browser.ts';
import { addressesOf } from './hosts.ts';

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--hide-crash-restore-bubble',
  '--no-default-browser-check',
  '--no-first-run',
  '--password-store=basic',
  '--use-mock-keychain',
];

/** The first rule that fits a name counts; exclusions count before all others. */
function resolverRules({ hosts, outside = false }: LaunchOptions): string {
  const rules = addressesOf(hosts).map(([name, address]) => `MAP ${name} ${address ?? '~NOTFOUND'}`);
  const closed = [
    'EXCLUDE localhost',
    'EXCLUDE *.localhost',
    'EXCLUDE 127.*',
    'EXCLUDE ::1',
    'MAP * ~NOTFOUND',
  ];
  return [...rules, 'MAP *.test.example 127.0.0.1', ...(outside ? [] : closed)].join(', ');
}

export function chromiumFlags(options: LaunchOptions, profile: string): string[] {
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  return [
    ...QUIET,
    `--host-resolver-rules=${resolverRules(options)}`,
    ...((options.headless ?? true) ? ['--headless=new', '--disable-gpu'] : []),
    ...(root ? ['--no-sandbox'] : []),
    '--remote-debugging-pipe',
    '--enable-unsafe-extension-debugging',
    `--user-data-dir=${profile}`,
    ...(process.env['BROWSER_FLAGS']?.split(' ').filter(Boolean) ?? []),
    ...(options.flags ?? []),
    'about:blank',
  ];
}

type Tree = { [key: string]: Tree | string | number | boolean };

/** Sets preferences by their dotted names and leaves the others of the profile alone. */
export function writePreferences(profile: string, prefs: NonNullable<LaunchOptions['prefs']>): void {
  const file = path.join(profile, 'Default', 'Preferences');
  const tree = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Tree) : {};
  for (const [name, value] of Object.entries(prefs)) {
    const keys = name.split('.');
    const last = keys.pop() ?? name;
    let branch = tree;
    for (const key of keys) branch = (branch[key] ??= {}) as Tree;
    branch[last] = value;
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(tree));
}
