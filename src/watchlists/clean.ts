// Owns taking words and addresses out of a list without the secrets in them.
import { isSecretPart } from '../base/secret-part.ts';
import { LIMITS } from '../domain/target-defaults.ts';
import type { Loss, SkipReason } from './entry.ts';

/** A name that says that what follows is secret. */
const SECRET_NAME =
  /pass|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|^key$|auth|credential|session|^sid$|^sig|otp|^pin$|jwt|bearer/i;

/** One line of words; empty where it holds an address or a secret. */
export function cleanName(name: string): string {
  const line = name.replaceAll(/\s+/g, ' ').trim().slice(0, LIMITS.name);
  return /:\/\/|\S:\S+@/.test(line) || hasSecret(line) ? '' : line;
}

export function hasSecret(text: string): boolean {
  return text.split(/[\s"'`:=,;()<>{}[\]/]+/).some(isSecretPart);
}

/** Longer than any address that is taken. */
const MAX_ADDRESS = 2000;

export type CleanAddress = { readonly url: string; readonly losses: readonly Loss[] };

/** Or why there is no such address. `typed` is trimmed. */
export function cleanAddress(typed: string): CleanAddress | SkipReason {
  if (typed === '') return 'no-address';
  if (typed.length > MAX_ADDRESS) return 'bad-address';
  // `$SECRET` and `${SECRET}` are filled in where the list is used.
  if (/\$\{?[a-z_]/i.test(typed)) return 'variable';
  const absolute = absoluteOf(typed);
  if (!URL.canParse(absolute)) return 'bad-address';
  const { protocol, username, password, host, pathname, search } = new URL(absolute);
  if (protocol !== 'http:' && protocol !== 'https:') return 'other-kind';
  if (pathname.split('/').some((part) => part.split(';').some(isSecretPart))) return 'secret-path';
  const pairs = search === '' ? [] : search.slice(1).split('&');
  const kept = pairs.filter((pair) => !isSecretPair(pair));
  const losses: Loss[] = [];
  if (username !== '' || password !== '') losses.push('credentials');
  if (kept.length < pairs.length) losses.push('query');
  return { url: `${protocol}//${host}${pathname}${kept.length > 0 ? `?${kept.join('&')}` : ''}`, losses };
}

/** Empty: there is none. */
export function hostIn(typed: string): string {
  const absolute = absoluteOf(typed);
  return URL.canParse(absolute) ? new URL(absolute).hostname : '';
}

function absoluteOf(typed: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
}

function isSecretPair(pair: string): boolean {
  const [name = '', ...value] = pair.split('=');
  return SECRET_NAME.test(name) || [name, ...value].some(isSecretPart);
}
