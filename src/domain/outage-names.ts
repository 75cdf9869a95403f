// Owns what the user's things in an outage are called: words by which a provider's post may mean them.
import { hostnameOf } from '../base/http-url.ts';
import type { Outage } from './outage.ts';
import type { WatchedTarget } from './target.ts';

/** Names of sites and targets, and what is in the names of their hosts, without the last label. */
export function outageNames({ targets }: Outage, watched: readonly WatchedTarget[]): string[] {
  const own = watched.filter(({ target }) => targets.includes(target.id));
  const names = own.flatMap(({ site, target }) => [
    site.name,
    target.name,
    ...hostnameOf(target.url).split('.').slice(0, -1),
  ]);
  return [...new Set(names)];
}
