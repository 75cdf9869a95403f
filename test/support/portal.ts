// Owns a proxy between a browser and a lab that can become a captive portal: then it lets nothing out, and answers for all.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import tls from 'node:tls';
import { foundAuthority } from '../lab/certificates.ts';
import type { Lab } from '../lab/lab.ts';

export interface Portal {
  readonly port: number;
  /** How much came by while nothing was let out. */
  readonly caught: number;
  /** From now on; connections that stand are cut. */
  setCaptive(captive: boolean): void;
  close(): void;
}

const LOGIN = 'login.airport.example';

/** Knows these sites of the lab, by their names under `test.example`, and nobody else. */
export async function openPortal(lab: Lab, names: readonly string[]): Promise<Portal> {
  const { leaves } = await foundAuthority([LOGIN]);
  const forged = https.createServer(leaves.good, welcome);
  const sockets = new Set<Duplex>();
  const addresses = new Map(names.map((name) => [`${name}.test.example`, lab.site(name).address]));
  let captive = false;
  let caught = 0;

  const server = createServer((asked, response) => {
    const { hostname } = new URL(asked.url ?? '');
    const address = addresses.get(hostname);
    if (captive) {
      caught += 1;
      if (hostname === LOGIN) welcome(asked, response);
      else response.writeHead(302, { location: `http://${LOGIN}/` }).end();
    } else if (address === undefined) response.writeHead(502).end();
    else forward(asked, response, address);
  });
  server.on('connection', (socket) => keep(sockets, socket));
  forged.on('tlsClientError', (_error, socket: Socket) => socket.destroy());
  server.on('connect', (asked: IncomingMessage, socket: Duplex) => {
    const [host = '', port] = (asked.url ?? '').split(':');
    const address = addresses.get(host);
    if (!captive && address === undefined) return void socket.end('HTTP/1.1 502 Bad gateway\r\n\r\n');
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    if (captive) {
      caught += 1;
      forged.emit('connection', socket);
      return;
    }
    const outside = connect(Number(port), address);
    keep(sockets, outside);
    outside.pipe(socket).pipe(outside);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    get caught() {
      return caught;
    },
    setCaptive(wanted) {
      captive = wanted;
      cut();
    },
    close() {
      cut();
      server.close();
    },
  };
}

function keep(sockets: Set<Duplex>, socket: Duplex): void {
  sockets.add(socket);
  // Either end may go away at any time.
  socket.on('error', () => {});
  socket.once('close', () => sockets.delete(socket));
}

function welcome(_asked: IncomingMessage, response: ServerResponse): void {
  response
    .writeHead(200, { 'content-type': 'text/html' })
    .end('<title>Welcome</title><p>Please log in to go on.');
}

function forward(asked: IncomingMessage, response: ServerResponse, host: string): void {
  const { port, pathname, search } = new URL(asked.url ?? '');
  const { method, headers } = asked;
  const options = { host, port, path: pathname + search, method, headers };
  const outside = request(options, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  outside.on('error', () => response.destroy());
  outside.end();
}

/** What makes Chromium take a site's certificate whoever signed it: the hash of its key, and no other key's. */
export async function keyHashOf(lab: Lab, site: string): Promise<string> {
  const { address: host, port } = lab.site(site);
  const socket = tls.connect({ host, port, rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  const key = socket.getPeerX509Certificate()?.publicKey.export({ type: 'spki', format: 'der' }) ?? '';
  socket.destroy();
  return createHash('sha256').update(key).digest('base64');
}
