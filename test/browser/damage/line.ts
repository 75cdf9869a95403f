// Owns the small network of these tests: witnesses and a site that answer, and a site that refuses.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Line = {
  readonly witnesses: readonly string[];
  readonly works: string;
  readonly refuses: string;
  close(): void;
};

export async function openLine(): Promise<Line> {
  const server = createServer((_, response) => response.end('<title>Works</title><p>All is well here.'));
  const origin = await listen(server);
  const refusing = createServer();
  const refuses = await listen(refusing);
  await new Promise((resolve) => refusing.close(resolve));
  return {
    witnesses: [1, 2, 3].map((number) => `${origin}/witness-${number}`),
    works: `${origin}/works`,
    refuses: `${refuses}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
