// Owns asking a browser for a language. Words of extensions follow; dates only where the browser itself has that language.
import type { BrowserName, LaunchOptions } from './browser.ts';

export function inLanguage(
  name: BrowserName,
  language: string,
): Pick<LaunchOptions, 'flags' | 'env' | 'prefs'> {
  // Firefox follows once its own language pack is installed.
  if (name === 'firefox') return { prefs: { 'intl.locale.requested': language } };
  const flags = [`--lang=${language}`, `--accept-lang=${language}`];
  return { flags, env: { LANGUAGE: language } };
}
