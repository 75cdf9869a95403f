// Owns what may be offered of the page behind the popup: its site, and the page itself.
import { parseHttpUrl, type HttpUrl } from '../../base/http-url.ts';
import { activeTabUrl } from '../../platform/active-tab.ts';
import { watchUrl, type Watching } from './watch-url.ts';

export type TabOffer = {
  readonly host: string;
  /** The site's front door. */
  readonly url: HttpUrl;
  readonly page: HttpUrl;
  /** To be called straight from a click or key. */
  readonly watch: () => Promise<Watching>;
};

/** Null where the page is not of the web, or the browser does not tell. */
export async function readTabOffer(): Promise<TabOffer | null> {
  const read = parseHttpUrl((await activeTabUrl()) ?? '');
  if (!read.ok) return null;
  const { host, origin } = new URL(read.value);
  const url = `${origin}/` as HttpUrl;
  return { host, url, page: read.value, watch: () => watchUrl(url) };
}
