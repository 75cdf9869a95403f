// Owns host permissions: asked for one host at a time, and never taken for granted afterwards.
import browser from 'webextension-polyfill';

/** Which addresses we may read, as of now: one question for all of them. */
export async function permittedUrls(): Promise<(url: string) => boolean> {
  const { origins = [] } = await browser.permissions.getAll();
  const patterns = origins.map(readPattern).filter((pattern) => pattern !== null);
  return (url) => {
    const { protocol, hostname } = new URL(url);
    return patterns.some(
      ({ scheme, host }) => (scheme === '*' || `${scheme}:` === protocol) && matchesHost(host, hostname),
    );
  };
}

type HostPattern = { readonly scheme: string; readonly host: string };

/** Ports and paths of a match pattern do not narrow a host permission. */
function readPattern(pattern: string): HostPattern | null {
  if (pattern === '<all_urls>') return { scheme: '*', host: '*' };
  const [, scheme, host] = /^(\*|https?):\/\/([^/:]+|\[[^\]]+\])(?::[\d*]+)?\//.exec(pattern) ?? [];
  return scheme && host ? { scheme, host } : null;
}

function matchesHost(pattern: string, hostname: string): boolean {
  if (pattern === '*') return true;
  if (!pattern.startsWith('*.')) return pattern === hostname;
  return hostname === pattern.slice(2) || hostname.endsWith(pattern.slice(1));
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
