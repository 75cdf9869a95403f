// Owns the local web servers that are watched: one nginx with an address for each site, on 127.0.0.1's network only.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { poll } from '../browser/wait.ts';
import { endsWithUs } from '../ends-with-us.ts';
import { ECHO_MODULE, findTool } from './tools.ts';

export interface Endpoints {
  /** 500 addresses that answer at once with 1 kB; each is a host of its own. */
  readonly http: readonly string[];
  /** The same over TLS, where every request needs a new connection. */
  readonly https: readonly string[];
  /** 50 that take a request and never answer. */
  readonly hanging: readonly string[];
  /** Five that answer after 50 ms. */
  readonly slow: readonly string[];
  close(): Promise<void>;
}

const PORTS = { http: 8088, https: 8448, hanging: 8089, slow: 8090 } as const;
const SLOW_SECONDS = 0.05;

const hosts = (network: number, count: number) =>
  Array.from(
    { length: count },
    (_, index) => `127.0.${network + Math.floor(index / 250)}.${1 + (index % 250)}`,
  );

const HOSTS = { many: hosts(1, 500), hanging: hosts(3, 50), slow: hosts(5, 5) };

/** Starts them, or tells why that cannot be. */
export async function openEndpoints(
  say: (line: string) => void,
): Promise<Endpoints | { readonly why: string }> {
  const found = findTool('nginx', say);
  if ('why' in found) return found;
  if (!existsSync(ECHO_MODULE)) return { why: 'nginx has no echo module' };
  const folder = mkdtempSync(path.join(tmpdir(), 'downlog-nginx-'));
  mkdirSync(path.join(folder, 'root'));
  writeFileSync(path.join(folder, 'root', 'index.html'), pageOf(1024));
  if (!makeCertificate(folder)) {
    rmSync(folder, { recursive: true });
    return { why: 'openssl made no certificate' };
  }
  const quick = startNginx(found.program, folder, 'quick', quickServers(folder));
  // A process of its own, and one that need not wait for its turn: its 50 ms are to be 50 ms.
  const slow = startNginx(found.program, folder, 'slow', slowServers());
  favour(slow.child);
  const urls = (names: readonly string[], scheme: string, port: number) =>
    names.map((host) => `${scheme}://${host}:${port}/`);
  const endpoints: Endpoints = {
    http: urls(HOSTS.many, 'http', PORTS.http),
    https: urls(HOSTS.many, 'https', PORTS.https),
    hanging: urls(HOSTS.hanging, 'http', PORTS.hanging),
    slow: urls(HOSTS.slow, 'http', PORTS.slow),
    close: () => end([quick.child, slow.child], folder),
  };
  try {
    const answers = async () =>
      (await fetch(endpoints.http[0] ?? '')).ok && (await fetch(endpoints.slow[0] ?? '')).ok;
    await Promise.race([poll('nginx', answers), endOf(quick.child), endOf(slow.child)]);
    return endpoints;
  } catch {
    await end([quick.child, slow.child], folder);
    return { why: `nginx did not start: ${quick.words()} ${slow.words()}`.trim() };
  }
}

function startNginx(program: string, folder: string, name: string, servers: string) {
  const file = path.join(folder, `${name}.conf`);
  writeFileSync(file, configOf(folder, name, servers));
  const child = spawn(program, ['-p', folder, '-c', file], { stdio: ['ignore', 'ignore', 'pipe'] });
  child.once(
    'exit',
    endsWithUs(() => child.kill('SIGTERM')),
  );
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
  return { child, words: () => words.trim().slice(-300) };
}

function favour({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, -10);
  } catch {
    // Only root may; the row is a little noisier then.
  }
}

async function endOf(child: ChildProcess): Promise<never> {
  await new Promise((resolve) => child.once('exit', resolve));
  throw new Error('nginx has ended');
}

async function end(children: readonly ChildProcess[], folder: string): Promise<void> {
  for (const child of children) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await Promise.race([gone, after(5000, undefined, { ref: false })]);
    child.kill('SIGKILL');
  }
  rmSync(folder, { recursive: true, force: true });
}

function pageOf(size: number): string {
  const page = '<!doctype html><title>A shop</title><h1>A shop</h1><p>Bread, cheese and wine, every day.</p>';
  return page.padEnd(size - 1, ' ').concat('\n');
}

function makeCertificate(folder: string): boolean {
  const wish = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-days',
    '2',
  ];
  const where = ['-subj', '/CN=bench.test', '-keyout', `${folder}/key.pem`, '-out', `${folder}/cert.pem`];
  return spawnSync('openssl', [...wish, ...where]).status === 0;
}

function configOf(folder: string, name: string, servers: string): string {
  return `
load_module ${ECHO_MODULE};
daemon off; master_process off; pid ${folder}/${name}.pid; error_log stderr crit; worker_rlimit_nofile 8192;
events { worker_connections 4096; }
http {
  access_log off; default_type text/html; root ${folder}/root;
  client_body_temp_path ${folder}/${name}-1; proxy_temp_path ${folder}/${name}-2;
  fastcgi_temp_path ${folder}/${name}-3; uwsgi_temp_path ${folder}/${name}-4; scgi_temp_path ${folder}/${name}-5;
  ${servers}
}
`;
}

const listen = (names: readonly string[], port: number, more = '') =>
  names.map((host) => `listen ${host}:${port}${more};`).join(' ');

function quickServers(folder: string): string {
  return `
  server { ${listen(HOSTS.many, PORTS.http)} keepalive_timeout 65; }
  server { ${listen(HOSTS.many, PORTS.https, ' ssl')} keepalive_timeout 0; ssl_session_cache off;
    ssl_session_tickets off; ssl_certificate ${folder}/cert.pem; ssl_certificate_key ${folder}/key.pem; }`;
}

function slowServers(): string {
  return `
  server { ${listen(HOSTS.hanging, PORTS.hanging)} location / { echo_sleep 600; echo late; } }
  server { ${listen(HOSTS.slow, PORTS.slow)}
    location / { echo_sleep ${SLOW_SECONDS}; echo '<!doctype html><title>Slow</title><p>A slow shop of bread.</p>'; } }`;
}
