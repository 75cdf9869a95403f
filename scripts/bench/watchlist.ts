// Owns the list of sites that the real extension is given to watch in the bench.
import { readDraft } from '../../src/domain/target-draft.ts';
import { addTarget, EMPTY_WATCHLIST, type Watchlist } from '../../src/domain/watchlist.ts';
import { instant } from '../../src/time/instant.ts';

const HOUR_SECONDS = 3600;
const ADDED_AT = instant(Date.UTC(2026, 0, 1));

/** Each address as a site of its own, checked every hour: nothing becomes due unless the bench wants it. */
export function longWatchlist(urls: readonly string[], checkEverySeconds = HOUR_SECONDS): Watchlist {
  let watchlist = EMPTY_WATCHLIST;
  for (const url of urls) {
    const draft = readDraft({ url, checkEverySeconds }, []);
    if (!draft.ok) throw new Error(`${url}: ${JSON.stringify(draft.problem)}`);
    ({ watchlist } = addTarget(watchlist, draft.value, ADDED_AT));
  }
  return watchlist;
}
