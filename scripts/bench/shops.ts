// Owns small sites of this process's own, each on a host of its own: good ones that can be broken.
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

const PAGE = '<!doctype html><title>A shop</title><h1>A shop</h1><p>Bread, cheese and wine, every day.</p>';

export interface Shops {
  readonly urls: readonly string[];
  /** Answers 500 from now on at the first `count` of them. */
  breakFirst(count: number): void;
  /** Resolves with the time of the next request, in milliseconds since 1970. */
  nextRequest(): Promise<number>;
  /** Requests so far. */
  requests(): number;
  close(): void;
}

export async function openShops(count: number): Promise<Shops> {
  let broken = 0;
  let requests = 0;
  let wakeUp = (_at: number) => {};
  const serve = (index: number): Server =>
    createServer((_request, response) => {
      requests += 1;
      wakeUp(performance.timeOrigin + performance.now());
      response.writeHead(index < broken ? 500 : 200, { 'content-type': 'text/html' });
      response.end(PAGE);
    });
  const servers: Server[] = [];
  const urls: string[] = [];
  let port = 0;
  for (let index = 0; index < count; index += 1) {
    const host = `127.0.${7 + Math.floor(index / 250)}.${1 + (index % 250)}`;
    const server = serve(index).listen(port, host);
    await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
    servers.push(server);
    urls.push(`http://${host}:${port}/`);
  }
  return {
    urls,
    breakFirst: (some) => void (broken = some),
    nextRequest: () => new Promise((resolve) => (wakeUp = resolve)),
    requests: () => requests,
    close() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
