// Owns the language and the direction of a page: those of its words, which need not be those of the browser.
import type { Manner } from '../../text/say.ts';

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'yi', 'ps', 'sd', 'ug', 'dv']);

export function wear({ say }: Manner): void {
  const language = say('catalogueLanguage');
  document.documentElement.lang = language;
  document.documentElement.dir = RIGHT_TO_LEFT.has(language.split('-')[0] ?? language) ? 'rtl' : 'ltr';
}
