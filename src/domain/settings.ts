// Owns what the user decides for all sites at once.
import type { HttpUrl } from '../base/http-url.ts';
import { hours, minutes, type Duration } from '../time/duration.ts';
import type { Instant } from '../time/instant.ts';

export type Settings = {
  /** Independent endpoints that tell whether our own line works. */
  readonly witnesses: readonly HttpUrl[];
  /** `*` stands for a random label: a name that no cache can know, to see whether our resolver works. */
  readonly freshNames: string;
  readonly notifications: NotificationSettings;
  /** Nothing is checked from this moment on; null: checking. */
  readonly pausedSince: Instant | null;
};

export type NotificationSettings = {
  readonly enabled: boolean;
  /** Say "still down" after this long; null: never. */
  readonly remindAfter: Duration | null;
  /** No notification between these minutes of the local day; it may reach over midnight. Null: none. */
  readonly quietHours: { readonly fromMinute: number; readonly toMinute: number } | null;
  /** Tell also of what is down while the user works on it. */
  readonly duringOwnWork: boolean;
};

export const DEFAULT_SETTINGS: Settings = {
  witnesses: [
    'https://www.gstatic.com/generate_204',
    'https://cp.cloudflare.com/generate_204',
    'https://www.apple.com/library/test/success.html',
  ] as readonly string[] as readonly HttpUrl[],
  freshNames: 'https://*.github.io/',
  notifications: { enabled: false, remindAfter: hours(4), quietHours: null, duringOwnWork: false },
  pausedSince: null,
};

export const SETTINGS_LIMITS = {
  witnesses: 8,
  remindAfter: { least: minutes(30), most: hours(48) },
} as const;
