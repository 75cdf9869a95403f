// Owns finding out what the address that somebody pasted is: by its host's name, by JSON, by the page, by its feeds.
import type { HttpUrl } from '../base/http-url.ts';
import { failure, success } from '../base/result.ts';
import type { FetchProblem, Recognition } from '../domain/poll.ts';
import { byHost, byId, onSite, type Candidate } from './candidates.ts';
import { linkedFeeds, usualFeeds } from './feed-links.ts';
import type { Found } from './fetch-body.ts';
import { placeElsewhere, startLooking, type Looking } from './looking.ts';
import { settle, type Recognised, type Surroundings } from './settle.ts';
import type { StatusNetwork } from './status-network.ts';

/**
 * Looks at one address after the other, and stops at the first whose shape is that of a technology we know and that can
 * be read. It takes about as long as a patient person waits: 40 s, and the reading of what was found.
 */
export async function recognise(network: StatusNetwork, pasted: HttpUrl): Promise<Recognition> {
  const looking = startLooking(network);
  const recognised = await search(network, looking, pasted);
  if (recognised) return success(recognised);
  const found = (await looking.at(pasted))?.body.kind ?? 'nothing';
  const problem = looking.problemAt(pasted) ?? looking.stoppedBy() ?? { kind: 'unrecognised', found };
  return failure({ ...problem, mayAsk: looking.mayAsk() });
}

async function search(network: StatusNetwork, looking: Looking, pasted: HttpUrl): Promise<Recognised | null> {
  const firstOf = async (
    candidates: readonly Candidate[],
    around: Surroundings,
    takesFeeds: boolean,
  ): Promise<Recognised | null> => {
    for (const candidate of candidates) {
      const found = await looking.at(candidate.url);
      if (!found || (found.body.kind === 'feed' && !takesFeeds)) continue;
      const recognised = await settle(network, found, candidate, around);
      if (recognised) return recognised;
    }
    return null;
  };

  const address = new URL(pasted);
  const named = await firstOf(byHost(address), { page: address, html: '' }, true);
  if (named) return named;
  const first = await looking.at(pasted);
  const problem = looking.problemAt(pasted);
  const elsewhere = problem && placeElsewhere(problem);
  // Whoever lets us read that place, too, means it.
  if (elsewhere && network.mayRead(elsewhere) && !looking.problemAt(elsewhere))
    return search(network, looking, elsewhere);
  if (problem && isFinal(problem)) return null;

  const around = surroundingsOf(first, address);
  const { page, html } = around;
  const itself: Candidate = { url: pasted, known: null };
  // JSON tells more than a feed, even than the feed that somebody pasted.
  const json = await firstOf([itself, ...byId(html, page), ...onSite(page)], around, false);
  if (json) return json;
  const met = looking.found().flatMap(({ url, body }) => (body.kind === 'feed' ? [url.href as HttpUrl] : []));
  const feeds = [
    ...new Set([...(first?.body.kind === 'feed' ? [pasted] : []), ...linkedFeeds(html, page), ...met]),
  ];
  const all = [...feeds, ...usualFeeds(page)].map((url) => ({ url, known: null }));
  return firstOf(all, around, true);
}

/** Somebody may paste the address of data: the page is at the root then. */
function surroundingsOf(first: Found | null, pasted: URL): Surroundings {
  if (first?.body.kind === 'html') return { page: first.url, html: first.body.text };
  return { page: first ? new URL('/', first.url) : pasted, html: '' };
}

/** What is wrong with one address of a site is not wrong with the others, unless there is no site. */
function isFinal({ kind }: FetchProblem): boolean {
  return kind === 'permission' || kind === 'network' || kind === 'elsewhere';
}
