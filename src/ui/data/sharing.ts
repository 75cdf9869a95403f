// Owns sharing sites and providers with the user's other browsers, and what they and whoever manages this one have to offer.
import { canonicalJson } from '../../base/digest.ts';
import type { Providers } from '../../domain/provider.ts';
import { allTargets, type Site } from '../../domain/target.ts';
import { lasting, managed, synced } from '../../platform/storage-areas.ts';
import { managedOffers, offersOf, type Offers } from '../../watchlists/offers-of.ts';
import { sharingOf, type Sharing } from '../../watchlists/sharing-of.ts';
import type { SyncedItems } from '../../watchlists/synced-items.ts';

/** What is known here, removed sites too. */
export type Here = { readonly sites: readonly Site[]; readonly providers: Providers };

export type SharingState = {
  readonly isOn: boolean;
  /** What is shared of this browser; null: nothing is. */
  readonly sharing: Sharing | null;
  /** What the browser said when it would not; null: it did. */
  readonly refusal: string | null;
  readonly offered: { readonly synced: Offers; readonly managed: Offers };
};

const SWITCH = 'sharing';

/** Shares what has changed here, if that is wished, and looks what there is from elsewhere. */
export async function shareAndLook(here: Here): Promise<SharingState> {
  const [{ [SWITCH]: wish }, policy] = await Promise.all([lasting.get([SWITCH]), managed()]);
  const known = allTargets(here.sites).map(({ target }) => target);
  const state = { isOn: wish === true, sharing: null, refusal: null };
  const nothing = offersOf({}, known);
  const offered = { synced: nothing, managed: managedOffers(policy, known) };
  if (!state.isOn) return { ...state, offered };
  try {
    const items = await synced.get(null);
    const sharing = sharingOf(here.sites, here.providers);
    await putChanged(items, sharing);
    return { ...state, sharing, offered: { ...offered, synced: offersOf(items, known) } };
  } catch (error) {
    return { ...state, offered, refusal: error instanceof Error ? error.message : String(error) };
  }
}

/** The browser counts how often it is asked to write: what it has is not written again. */
async function putChanged(before: SyncedItems, { items, gone }: Sharing): Promise<void> {
  const isNew = ([key, value]: [string, unknown]) => !isSame(before[key], value);
  const changed = Object.entries(items).filter(isNew);
  const left = gone.filter((key) => key in before);
  if (changed.length > 0) await synced.set(Object.fromEntries(changed));
  if (left.length > 0) await synced.remove(left);
}

/** Members may come back in another order. */
function isSame(one: unknown, other: unknown): boolean {
  return one !== undefined && canonicalJson(one) === canonicalJson(other);
}

/** From now on, or no longer: what the others share stays where it is, and so does what this one shared. */
export async function setSharing(isOn: boolean): Promise<void> {
  await lasting.set({ [SWITCH]: isOn });
}
