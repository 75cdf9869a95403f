// Owns taking what was offered: each target by itself, and of their providers what is not known here yet.
import { NO_DESK } from '../../domain/desk.ts';
import type { Providers } from '../../domain/provider.ts';
import type { Offers } from '../../watchlists/offers-of.ts';
import { ask } from './ask.ts';

/** How many targets are watched now. What the user did not permit is watched as soon as they do. */
export async function takeOffers(
  { targets, providers }: Offers,
  known: Providers,
  permission: Promise<unknown>,
): Promise<number> {
  let taken = 0;
  const named = new Set<string>();
  for (const { draft } of targets) {
    const saved = await ask('save-target', { draft, id: null });
    if (!saved.ok) continue;
    taken += 1;
    if (draft.provider) named.add(draft.provider);
  }
  await permission;
  for (const { name: provider, page, account, desk } of providers) {
    if (!named.has(provider)) continue;
    const own = known.get(provider);
    if (desk && (own?.desk ?? NO_DESK).address === '') await ask('save-desk', { provider, desk });
    if (account && !own?.account) await ask('save-account', { provider, url: account });
    if (page && !own?.source) await ask('find-status-page', { provider, url: page });
  }
  return taken;
}
