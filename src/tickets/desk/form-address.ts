// Owns the parts of a form's address by which its family is told.
import { pairsOf } from './query.ts';

export type FormAddress = {
  /** Lower case, without the port. */
  readonly host: string;
  /** Without a slash at its end. */
  readonly path: string;
  /** The first value of this name; null: there is none. */
  readonly query: (name: string) => string | null;
};

/** `address`: an http(s) URL. */
export function formAddressOf(address: string): FormAddress {
  const { hostname, pathname, search } = new URL(address);
  const pairs = pairsOf(search);
  return {
    host: hostname,
    path: pathname.replace(/\/+$/, ''),
    query: (sought) => pairs.find(({ name }) => name === sought)?.value ?? null,
  };
}

/** Whether a host is this domain or below it. */
export function isUnder(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
