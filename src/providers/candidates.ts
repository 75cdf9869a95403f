// Owns which addresses may tell what a status page is made with, the likeliest first.
import { isSameSite, type HttpUrl } from '../base/http-url.ts';
import type { Adapter, Page } from './adapter.ts';
import { ADAPTERS } from './registry.ts';

export type Candidate = {
  readonly url: HttpUrl;
  /** The technology whose endpoint it would be, and what it calls the page; null: any. */
  readonly known: { readonly adapter: Adapter; readonly page: Page } | null;
};

/** Of technologies whose own host name this is. */
export function byHost(url: URL): Candidate[] {
  return ADAPTERS.filter(({ hosts }) => hosts?.test(url.hostname)).flatMap((adapter) =>
    candidates(adapter, { url, id: adapter.identify?.('', url) ?? null }),
  );
}

/** Of technologies that find an id of theirs in the page. Their endpoints may be on another host. */
export function byId(html: string, url: URL): Candidate[] {
  return ADAPTERS.flatMap((adapter) => {
    const id = adapter.identify?.(html, url) ?? null;
    return id === null ? [] : candidates(adapter, { url, id });
  });
}

/** Of all technologies, as far as they would be on this very site: whoever is elsewhere answers for somebody else. */
export function onSite(url: URL): Candidate[] {
  return ADAPTERS.flatMap((adapter) => candidates(adapter, { url, id: null })).filter((candidate) =>
    isSameSite(new URL(candidate.url).hostname, url.hostname),
  );
}

function candidates(adapter: Adapter, page: Page): Candidate[] {
  return adapter
    .endpoints(page)
    .filter(({ holds }) => holds === 'state')
    .map(({ url }) => ({ url, known: { adapter, page } }));
}
