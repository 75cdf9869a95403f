// Owns a target as the options page would make it, for tests of what needs a whole one.
import { readDraft, type TargetDraft } from '../../src/domain/target-draft.ts';
import type { Target, TargetId, WatchedTarget } from '../../src/domain/target.ts';
import { addTarget, EMPTY_WATCHLIST, type Watchlist } from '../../src/domain/watchlist.ts';
import { START, TARGET } from './watching.ts';

export function targetOf(draft: Partial<TargetDraft> = {}, id: TargetId = TARGET): Target {
  const [one] = watchedOf(draft);
  if (!one) throw new Error('No target came of the draft');
  return { ...one.target, id };
}

/** A site for each draft that names one of its own. */
export function watchlistOf(...drafts: readonly Partial<TargetDraft>[]): Watchlist {
  return drafts.reduce<Watchlist>((watchlist, draft, index) => {
    const read = readDraft({ url: `https://site-${index + 1}.example/`, ...draft }, []);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    return addTarget(watchlist, read.value, START).watchlist;
  }, EMPTY_WATCHLIST);
}

export function watchedOf(...drafts: readonly Partial<TargetDraft>[]): WatchedTarget[] {
  return watchlistOf(...drafts).sites.flatMap((site) => site.targets.map((target) => ({ site, target })));
}
