// Owns host permissions: asked for one host at a time, and never taken for granted afterwards.
import browser from 'webextension-polyfill';
import { matching } from '../base/match-pattern.ts';

/** Which addresses we may read, as of now: one question for all of them. */
export async function permittedUrls(): Promise<(url: string) => boolean> {
  return matching(await permittedPatterns());
}

/** The same as the browser words it, for others to read by. */
export async function permittedPatterns(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins;
}

/** Asks the user. It must be called straight from a click or key, before anything is awaited. */
export function requestHosts(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns] });
}

export function requestNotifications(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] });
}

export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

export function onPermissionsChanged(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}
