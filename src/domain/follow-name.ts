// Owns what becomes of a provider that no site goes by the name of any more: its page is read under the name of now.
import type { Providers } from './provider.ts';
import { watchedTargets, type Site } from './target.ts';

/**
 * The providers after a change of what is watched: the same where every name is used still, or nothing is left that went
 * by it. A page that is read under the new name already is not given up for another one.
 */
export function followName(providers: Providers, before: readonly Site[], after: readonly Site[]): Providers {
  const now = watchedTargets(after);
  for (const { site, target } of watchedTargets(before)) {
    const from = site.provider;
    const known = providers.get(from);
    const to = now.find((each) => each.target.id === target.id)?.site.provider;
    if (!known || to === undefined || providers.get(to)?.source) continue;
    if (now.some((each) => each.site.provider === from)) continue;
    const others = [...providers].filter(([name]) => name !== from);
    const formerNames = [...(known.formerNames ?? []), from];
    return new Map(others).set(to, { ...known, name: to, formerNames });
  }
  return providers;
}
