// Owns keeping secrets of addresses in: no user, no values of a query, no fragment, and no part of a path that is a token.
import { STARS } from './stars.ts';
import { isSecretPart } from '../base/secret-part.ts';

const ADDRESS = /\b([a-z][a-z0-9+.-]{1,20}):\/\/([^\s<>"'`“”]+)/gi;
/** What ends a sentence is no part of an address. */
const TAIL = /[.,;:!?)\]]+$/;

/** The text with its addresses made safe, and `change` done to what stands between them. */
export function apartFromUrls(text: string, change: (words: string) => string): string {
  let safe = '';
  let end = 0;
  for (const { 0: whole, 1: scheme = '', 2: rest = '', index } of text.matchAll(ADDRESS)) {
    const tail = TAIL.exec(rest)?.[0] ?? '';
    const address = rest.slice(0, rest.length - tail.length);
    safe += `${change(text.slice(end, index))}${scheme}://${redactAddress(address)}${tail}`;
    end = index + whole.length;
  }
  return safe + change(text.slice(end));
}

/** What stands behind the scheme. */
function redactAddress(address: string): string {
  const [beforeFragment = ''] = address.split('#', 1);
  const cut = beforeFragment.indexOf('?');
  const place = cut === -1 ? beforeFragment : beforeFragment.slice(0, cut);
  const query =
    cut === -1
      ? ''
      : `?${beforeFragment
          .slice(cut + 1)
          .split('&')
          .map(redactPair)
          .join('&')}`;
  const [authority = '', ...path] = place.split('/');
  const host = authority.includes('@')
    ? `${STARS}@${authority.slice(authority.lastIndexOf('@') + 1)}`
    : authority;
  return [host, ...path.map(redactPart)].join('/') + query;
}

function redactPair(pair: string): string {
  const equals = pair.indexOf('=');
  if (equals === -1) return isSecretPart(pair) ? STARS : pair;
  const name = pair.slice(0, equals);
  return `${isSecretPart(name) ? STARS : name}=${pair.length > equals + 1 ? STARS : ''}`;
}

/** `;jsessionid=…` and its like belong to a part of the path. */
function redactPart(part: string): string {
  const [name = '', ...parameters] = part.split(';');
  const shown = isSecretPart(name) ? STARS : name;
  return [shown, ...parameters.map(redactPair)].join(';');
}
