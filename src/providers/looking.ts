// Owns looking at one address after the other within one search: each once, never in a hurry, and not for ever.
import { parseHttpUrl, type HttpUrl } from '../base/http-url.ts';
import type { FetchProblem } from '../domain/poll.ts';
import { milliseconds, seconds } from '../time/duration.ts';
import { fetchBody, PATIENCE, type Found } from './fetch-body.ts';
import type { StatusNetwork } from './status-network.ts';

const ALL_PATIENCE = seconds(40);

export interface Looking {
  /** What is there; null: nothing that could be read, or there is no more time for it. */
  at(url: HttpUrl): Promise<Found | null>;
  /** What was wrong with an address; null: nothing, or it was not looked at. */
  problemAt(url: HttpUrl): FetchProblem | null;
  /** Why not everything was looked at that was asked for; null: it was. */
  stoppedBy(): FetchProblem | null;
  /** Everything that was found so far. */
  found(): Found[];
  /** Addresses that we may not read yet. */
  mayAsk(): HttpUrl[];
}

export function startLooking(network: StatusNetwork): Looking {
  const { clock } = network;
  const startedAt = clock.monotonic();
  const known = new Map<HttpUrl, Found | FetchProblem>();
  const seen = (url: HttpUrl) => {
    const what = known.get(url);
    return what && 'body' in what ? what : null;
  };
  let stop: FetchProblem | null = null;
  return {
    async at(url) {
      if (known.has(url)) return seen(url);
      const left = startedAt + ALL_PATIENCE - clock.monotonic();
      if (left <= 0) stop ??= { kind: 'timeout' };
      if (stop) return null;
      const { found, heldFor } = await fetchBody(network, url, milliseconds(Math.min(PATIENCE, left)));
      known.set(url, found.ok ? found.value : found.problem);
      // Many refuse to show one page and not the other: only who counts requests is taken at their word.
      const isTiredOfUs = !found.ok && found.problem.kind === 'http' && found.problem.status === 429;
      if (isTiredOfUs && heldFor !== null) stop = found.problem;
      return seen(url);
    },
    problemAt(url) {
      const what = known.get(url);
      return what && 'kind' in what ? what : null;
    },
    stoppedBy: () => stop,
    found: () => [...known.keys()].flatMap((url) => seen(url) ?? []),
    mayAsk: () =>
      [...known].flatMap(([url, what]) => {
        if ('body' in what) return [];
        const place = what.kind === 'permission' ? url : placeElsewhere(what);
        return place === null || network.mayRead(place) ? [] : [place];
      }),
  };
}

/** Where a redirect led that left the site; null: none did. */
export function placeElsewhere(problem: FetchProblem): HttpUrl | null {
  const place = problem.kind === 'elsewhere' ? parseHttpUrl(`https://${problem.host}/`) : null;
  return place?.ok ? place.value : null;
}
