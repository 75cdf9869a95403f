// Owns the programs of others that rows are measured against: found, or unpacked from Debian's packages without installing.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Unpacked below out/, so that no service is ever enabled or started, and nothing has to be removed. */
const ROOT = path.resolve('out/bench/tools');

export type Tool = 'nginx' | 'blackbox' | 'sqlite3' | 'curl';

type Source = { readonly programs: readonly string[]; readonly packages: readonly string[] };

const SOURCES: Readonly<Record<Tool, Source>> = {
  nginx: { programs: ['usr/sbin/nginx'], packages: ['nginx', 'libnginx-mod-http-echo'] },
  blackbox: {
    programs: ['usr/bin/blackbox_exporter', 'usr/bin/prometheus-blackbox-exporter'],
    packages: ['prometheus-blackbox-exporter'],
  },
  sqlite3: { programs: ['usr/bin/sqlite3'], packages: ['sqlite3'] },
  curl: { programs: ['usr/bin/curl'], packages: ['curl'] },
};

export type Found = { readonly program: string } | { readonly why: string };

/** The program's path, or why there is none. Packages come from the machine's own apt sources. */
export function findTool(tool: Tool, say: (line: string) => void): Found {
  const { programs, packages } = SOURCES[tool];
  const search = (root: string) =>
    programs.map((program) => path.join(root, program)).find((program) => existsSync(program));
  // Ours of nginx first: it comes with a module that the machine's own may lack.
  const found = tool === 'nginx' ? search(ROOT) : (search('/') ?? search(ROOT));
  if (found !== undefined) return { program: found };
  if (!existsSync('/usr/bin/apt-get')) return { why: `there is no ${tool}, and no apt-get to fetch it` };
  say(`  fetching ${packages.join(' and ')} with apt-get`);
  for (const name of packages) {
    const problem = unpack(name);
    if (problem !== null) return { why: `apt-get could not fetch ${name}: ${problem}` };
  }
  const unpacked = search(ROOT);
  return unpacked === undefined
    ? { why: `${packages.join(' and ')} hold no ${tool}` }
    : { program: unpacked };
}

/** Where nginx's module lies that waits without holding a process. */
export const ECHO_MODULE = path.join(ROOT, 'usr/lib/nginx/modules/ngx_http_echo_module.so');

function unpack(name: string): string | null {
  const folder = path.join(ROOT, 'packages', name);
  mkdirSync(folder, { recursive: true });
  const download = () => spawnSync('apt-get', ['download', '-q', name], { cwd: folder, encoding: 'utf8' });
  let { status, stderr } = download();
  if (status !== 0 && process.getuid?.() === 0) {
    spawnSync('apt-get', ['update', '-q']);
    ({ status, stderr } = download());
  }
  if (status !== 0) return stderr.trim().split('\n').at(-1) ?? 'it said nothing';
  for (const file of readdirSync(folder)) execFileSync('dpkg', ['-x', path.join(folder, file), ROOT]);
  return null;
}
