// Owns a fault-injecting host of many sites on this machine, and the truth about what it served. It needs no test runner.
import { foundAuthority } from './certificates.ts';
import type { Answer, Served } from './answer.ts';
import { makeFront } from './front.ts';
import { Site } from './site.ts';

export interface Lab {
  /** PEM of the authority behind the `good` certificates. */
  readonly authority: string;
  /**
   * Adds a site with an address of its own; it answers 200 with a small page unless told otherwise. The first one of a lab
   * is at 127.0.0.1, where every browser finds the names under `localhost`.
   */
  add(name: string, answer?: Answer): Promise<Site>;
  /** A site that was added. */
  site(name: string): Site;
  url(name: string, path?: string, way?: Way): string;
  /** What a site was asked, oldest first. */
  requests(name: string): readonly Served[];
  close(): Promise<void>;
}

export type Way = {
  readonly secure?: boolean;
  /** A name that the browser was told to look up as the site's address. */
  readonly host?: string;
};

const CAPACITY = 250;
/** Everywhere else the whole of 127.0.0.0/8 is this machine. */
const hasManyAddresses = process.platform !== 'darwin';

export const GOOD_PAGE: Answer = {
  body: '<!doctype html><title>Good morning</title><p>This site answers as it should.',
};

/** Names under `test.example` are in its certificates, beside the addresses of all its sites. */
export async function openLab(): Promise<Lab> {
  const addresses = Array.from({ length: CAPACITY }, (_, index) =>
    hasManyAddresses && index > 0 ? `127.1.0.${index}` : '127.0.0.1',
  );
  const authority = await foundAuthority([...new Set(addresses), 'localhost', '*.test.example']);
  const sites = new Map<string, Site>();
  const front = makeFront(authority, (request, response, secure) => {
    const { localAddress, localPort } = request.socket;
    const asked = [...sites.values()].find(
      ({ address, port }) => address === localAddress && port === localPort,
    );
    if (asked) asked.serve(request, response, secure);
    else request.socket.destroy();
  });
  const site = (name: string) => {
    const found = sites.get(name);
    if (!found) throw new Error(`The lab has no site ${name}`);
    return found;
  };
  return {
    authority: authority.certificate,
    async add(name, answer = GOOD_PAGE) {
      const address = addresses[sites.size];
      if (address === undefined || sites.has(name)) throw new Error(`The lab has no room for a site ${name}`);
      const added = await Site.open(name, address, front, answer);
      sites.set(name, added);
      return added;
    },
    site,
    url(name, path = '/', { secure = false, host } = {}) {
      const { address, port } = site(name);
      return `${secure ? 'https' : 'http'}://${host ?? address}:${port}${path}`;
    },
    requests: (name) => site(name).requests,
    close: async () => {
      for (const each of sites.values()) each.close();
    },
  };
}
