// Owns how the user's browsers write down what they share: one small item a target, and one a provider.
import { sha256Hex } from '../base/digest.ts';
import type { HttpUrl } from '../base/http-url.ts';
import type { DeskSettings } from '../domain/desk.ts';

/** By key, as the browser keeps them. What comes from there was written by a browser of ours, or by anything else. */
export type SyncedItems = Readonly<Record<string, unknown>>;

export type SyncedProvider = {
  readonly name: string;
  /** Where its status page is; null: none is read. */
  readonly page: HttpUrl | null;
  readonly account: HttpUrl | null;
  readonly desk: DeskSettings | null;
};

export const TARGET_ITEM = 't:';
export const PROVIDER_ITEM = 'p:';

/** The same on every computer. */
export function targetKey(url: HttpUrl): string {
  return TARGET_ITEM + sha256Hex(url).slice(0, 20);
}

export function providerKey(name: string): string {
  return PROVIDER_ITEM + sha256Hex(name).slice(0, 20);
}
