// Owns whether this browser forgets everything when it closes: Firefox set to permanent private browsing.
import browser from 'webextension-polyfill';

export function endsWithSession(): boolean {
  return browser.extension.inIncognitoContext ?? false;
}
