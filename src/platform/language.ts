// Owns the user's language and time zone.
import browser from 'webextension-polyfill';
import type { Manner } from '../text/say.ts';

/** Read anew each time: people travel. */
export function manner(): Manner {
  return {
    say: (key, ...substitutions) => browser.i18n.getMessage(key, substitutions.map(String)) || key,
    locale: browser.i18n.getUILanguage(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
