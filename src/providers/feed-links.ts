// Owns where the feeds of a page may be: where it says, and where they usually are.
import { parseHttpUrl, type HttpUrl } from '../base/http-url.ts';

/** Of the technologies that have feeds only, and of blogs. */
const USUAL = [
  '/history.atom',
  '/history.rss',
  '/feed.atom',
  '/feed.rss',
  '/rss.xml',
  '/index.xml',
  '/feed',
  '/rss',
  '/atom.xml',
];
const MOST_LINKS = 5;

/** Feeds that the page itself names, in its order. Feeds of comments are somebody else's word. */
export function linkedFeeds(html: string, page: URL): HttpUrl[] {
  const links = html.match(/<link\b[^>]{1,1000}>/gi) ?? [];
  const found = links.flatMap((link) => {
    const isFeed =
      /\btype\s*=\s*["']?application\/(?:rss|atom)\+xml/i.test(link) && /\balternate\b/i.test(link);
    const [, quoted, bare] = /\bhref\s*=\s*(?:["']([^"']{1,1000})["']|([^\s"'>]{1,1000}))/i.exec(link) ?? [];
    const href = (quoted ?? bare)?.replaceAll('&amp;', '&');
    if (!isFeed || href === undefined || !URL.canParse(href, page.href)) return [];
    const address = parseHttpUrl(new URL(href, page).href);
    return address.ok && !/\/comments\//.test(address.value) ? [address.value] : [];
  });
  return [...new Set(found)].slice(0, MOST_LINKS);
}

export function usualFeeds(page: URL): HttpUrl[] {
  return USUAL.map((path) => new URL(path, page.origin).href as HttpUrl);
}
