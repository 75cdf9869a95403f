// Owns the reading of the `hosts` option.
import type { Hosts } from './browser.ts';

const isList = (hosts: Hosts): hosts is readonly string[] => Array.isArray(hosts);

/** Each name with its address; `null` is a name that does not exist. */
export function addressesOf(hosts: Hosts = {}): [name: string, address: string | null][] {
  return isList(hosts) ? hosts.map((name) => [name, '127.0.0.1']) : Object.entries(hosts);
}
