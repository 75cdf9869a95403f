// Owns the sample host: two sites on one machine that can fail, a third one elsewhere, and three witnesses. All on loopback.
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the failing machine does with a request; `refused`: nobody listens there. */
export type Behaviour = 'fine' | 'blog-missing' | 'refused' | 'hanging' | 'placeholder';

export interface SampleHost {
  readonly shop: string;
  readonly blog: string;
  readonly wiki: string;
  /** On another machine, at another provider. */
  readonly docs: string;
  readonly witnesses: readonly string[];
  readonly freshNames: string;
  behave(behaviour: Behaviour): Promise<void>;
  close(): Promise<void>;
}

/** Names that the browser has to send to 127.0.0.1. */
export const SAMPLE_NAMES = ['shop.example', 'wiki.example', 'docs.example'] as const;

export const SHOP_TEXT = 'Fresh bread, every morning';
export const BLOG_TEXT = 'Notes from the bakery';

export async function openSampleHost(): Promise<SampleHost> {
  let behaviour: Behaviour = 'fine';
  const one = await openMachine((request, response) => answer(behaviour, request, response));
  const two = await openMachine((_, response) => page(response, 200, 'The manual', 'How everything works.'));
  const three = await openMachine((_, response) => response.writeHead(204).end());
  const at = (name: string, { port }: Machine, path = '/') => `http://${name}:${port}${path}`;
  return {
    shop: at('shop.example', one),
    blog: at('shop.example', one, '/blog/'),
    wiki: at('wiki.example', one),
    docs: at('docs.example', two),
    witnesses: [1, 2, 3].map((number) => at('127.0.0.1', three, `/witness/${number}`)),
    freshNames: at('*.localhost', three),
    async behave(next) {
      behaviour = next;
      await (next === 'refused' ? one.stop() : one.start());
    },
    async close() {
      await Promise.all([one, two, three].map((machine) => machine.stop()));
    },
  };
}

function answer(behaviour: Behaviour, request: http.IncomingMessage, response: http.ServerResponse): void {
  const isBlog = request.url?.startsWith('/blog') ?? false;
  const isWiki = request.headers.host?.startsWith('wiki.') ?? false;
  if (behaviour === 'hanging') return;
  if (behaviour === 'placeholder') return page(response, 200, 'New server', 'This site will be here soon.');
  if (behaviour === 'blog-missing' && isBlog) return page(response, 404, 'Not found', 'Nothing is here.');
  if (isWiki) return page(response, 200, 'Recipes', 'What we bake, and how.');
  if (isBlog) return page(response, 200, 'Blog', `${BLOG_TEXT}.`);
  return page(response, 200, 'Corner bakery', `${SHOP_TEXT}.`);
}

function page(response: http.ServerResponse, status: number, title: string, text: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html><title>${title}</title><h1>${title}</h1><p>${text}</p>`);
}

type Machine = { readonly port: number; start(): Promise<void>; stop(): Promise<void> };

async function openMachine(handler: http.RequestListener): Promise<Machine> {
  const server = http.createServer(handler);
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    async start() {
      if (!server.listening) await listen(port);
    },
    async stop() {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
