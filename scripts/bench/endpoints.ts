// Owns the local web servers that are watched: one nginx with an address for each site, on 127.0.0.1's network only.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { poll } from '../browser/wait.ts';
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
  Array.from({ length: count }, (_, index) => `127.0.${network + Math.floor(index / 250)}.${1 + (index % 250)}`);

const HOSTS = { many: hosts(1, 500), hanging: hosts(3, 50), slow: hosts(5, 5) };

/** Starts them, or tells why that cannot be. */
export async function openEndpoints(say: (line: string) => void): Promise<Endpoints | { readonly why: string }> {
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
  writeFileSync(path.join(folder, 'nginx.conf'), configOf(folder));
  const child = spawn(found.program, ['-p', folder, '-c', 'nginx.conf'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
  const urls = (names: readonly string[], scheme: string, port: number) =>
    names.map((host) => `${scheme}://${host}:${port}/`);
  const endpoints: Endpoints = {
    http: urls(HOSTS.many, 'http', PORTS.http),
    https: urls(HOSTS.many, 'https', PORTS.https),
    hanging: urls(HOSTS.hanging, 'http', PORTS.hanging),
    slow: urls(HOSTS.slow, 'http', PORTS.slow),
    close: () => end(child, folder),
  };
  try {
    const answers = async () => (await fetch(endpoints.http[0] ?? '')).ok;
    await Promise.race([poll('nginx', answers), endOf(child)]);
    return endpoints;
  } catch {
    await end(child, folder);
    return { why: `nginx did not start: ${words.trim().slice(-300)}` };
  }
}

async function endOf(child: ChildProcess): Promise<never> {
  await new Promise((resolve) => child.once('exit', resolve));
  throw new Error('nginx has ended');
}

async function end(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null) {
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
  const wish = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  const where = ['-subj', '/CN=bench.test', '-keyout', `${folder}/key.pem`, '-out', `${folder}/cert.pem`];
  return spawnSync('openssl', [...wish, ...where]).status === 0;
}

function configOf(folder: string): string {
  const listen = (names: readonly string[], port: number, more = '') =>
    names.map((host) => `listen ${host}:${port}${more};`).join(' ');
  return `
load_module ${ECHO_MODULE};
daemon off; master_process off; pid ${folder}/pid; error_log stderr crit; worker_rlimit_nofile 8192;
events { worker_connections 4096; }
http {
  access_log off; default_type text/html; root ${folder}/root;
  client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3;
  uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
  server { ${listen(HOSTS.many, PORTS.http)} listen 127.0.0.1:${PORTS.http}; keepalive_timeout 65; }
  server { ${listen(HOSTS.many, PORTS.https, ' ssl')} keepalive_timeout 0; ssl_session_cache off;
    ssl_session_tickets off; ssl_certificate ${folder}/cert.pem; ssl_certificate_key ${folder}/key.pem; }
  server { ${listen(HOSTS.hanging, PORTS.hanging)} location / { echo_sleep 600; echo late; } }
  server { ${listen(HOSTS.slow, PORTS.slow)}
    location / { echo_sleep ${SLOW_SECONDS}; echo '<!doctype html><title>Slow</title><p>A slow shop of bread.</p>'; } }
}
`;
}
