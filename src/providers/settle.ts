// Owns making a source of a body whose shape was recognised, and reading it: what cannot be read was not recognised.
import type { HttpUrl } from '../base/http-url.ts';
import type { PollAnswer } from '../domain/poll.ts';
import type { Endpoint, StatusSource } from '../domain/status-source.ts';
import type { Adapter, Page } from './adapter.ts';
import type { Candidate } from './candidates.ts';
import type { Found } from './fetch-body.ts';
import { fetchReport } from './fetch-report.ts';
import { recognize } from './read-status.ts';
import type { StatusNetwork } from './status-network.ts';

export type Recognised = { readonly source: StatusSource; readonly answer: PollAnswer };

/** The page that a person sees, as far as it is known: its HTML may name the id of its owner. */
export type Surroundings = { readonly page: URL; readonly html: string };

export async function settle(
  network: StatusNetwork,
  found: Found,
  { known }: Candidate,
  around: Surroundings,
): Promise<Recognised | null> {
  const adapter = recognize(found.body, found);
  if (!adapter) return null;
  const page = known?.adapter === adapter ? known.page : pageFor(adapter, around);
  const itself: Endpoint = { url: found.url.href as HttpUrl, holds: 'state' };
  const theirs = found.body.kind === 'feed' ? [] : adapter.endpoints(page);
  for (const endpoints of [theirs, [itself]]) {
    const source: StatusSource = {
      page: rootOf(adapter, page),
      technology: adapter.technology,
      pageId: page.id,
      endpoints,
      foundAt: network.clock.wall(),
      evidence: found.url.href,
    };
    const answer = await fetchReport(network, { source, withHistory: true });
    if (answer.report.ok) return { source, answer };
  }
  return null;
}

function pageFor(adapter: Adapter, { page, html }: Surroundings): Page {
  return { url: page, id: adapter.identify?.(html, page) ?? null };
}

/** Somebody may paste the page of one incident: where the path does not matter to the technology, the root is meant. */
function rootOf(adapter: Adapter, page: Page): HttpUrl {
  const root = new URL('/', page.url);
  const isSame = addressesOf(adapter, page) === addressesOf(adapter, { ...page, url: root });
  return (isSame ? root : page.url).href as HttpUrl;
}

function addressesOf(adapter: Adapter, page: Page): string {
  return adapter
    .endpoints(page)
    .map(({ url }) => url)
    .join(' ');
}
