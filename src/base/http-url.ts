// Owns what counts as a web address: an absolute http(s) URL without credentials or fragment.
import type { Brand } from './brand.ts';
import { failure, success, type Result } from './result.ts';

export type HttpUrl = Brand<string, 'HttpUrl'>;

export type HttpUrlProblem =
  | 'empty'
  | 'too-long'
  | 'not-a-url'
  | 'not-http'
  | 'has-credentials'
  | 'unsafe-port';

const MAX_LENGTH = 2000;

// Browsers refuse these before a packet leaves, so a target on one of them could only ever look broken.
// https://fetch.spec.whatwg.org/#port-blocking (the part of the list that people do meet)
const UNSAFE_PORTS = new Set(
  (
    '1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103 104 109 110 111 113 115 117 119 ' +
    '123 135 137 139 143 161 179 389 427 465 512 513 514 515 526 530 531 532 540 548 554 556 563 587 601 636 989 ' +
    '990 993 995 1719 1720 1723 2049 3659 4045 4190 5060 5061 6000 6566 6665 6666 6667 6668 6669 6679 6697 10080'
  ).split(' '),
);

/**
 * Reads what a person typed as a web address. A missing scheme is taken as https; a fragment is dropped.
 * Credentials in the address are refused: they would end up in logs and tickets.
 */
export function parseHttpUrl(typed: string): Result<HttpUrl, HttpUrlProblem> {
  const text = typed.trim();
  if (text === '') return failure('empty');
  if (text.length > MAX_LENGTH) return failure('too-long');
  const absolute = /^[a-z][a-z0-9+.-]*:(?!\d+(?:\/|$))/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(absolute)) return failure('not-a-url');
  const url = new URL(absolute);
  // Chromium escapes what must not stand in a host name, where the standard wants a failure.
  if (url.hostname.includes('%')) return failure('not-a-url');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return failure('not-http');
  if (url.username !== '' || url.password !== '') return failure('has-credentials');
  if (UNSAFE_PORTS.has(url.host.slice(url.hostname.length + 1))) return failure('unsafe-port');
  url.hash = '';
  return success(url.href as HttpUrl);
}

/** Host name of an address, lower case, without the port. */
export function hostnameOf(url: HttpUrl): string {
  return new URL(url).hostname;
}

/** Whether a host is this very computer: nobody stands between. `*.localhost` never leaves it (RFC 6761, 6.3). */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\]|.+\.localhost)$/.test(hostname);
}

/** The match pattern to ask permission for: this host, over http and https (sites redirect between the two). */
export function permissionPattern(url: HttpUrl): string {
  return `*://${hostnameOf(url)}/*`;
}

/**
 * Whether two host names plausibly belong to one site: equal, one inside the other, or sharing a parent of
 * two labels (three under suffixes such as `co.uk`). A heuristic in place of the public suffix list, which
 * alone would be larger than the whole background; it only decides how a redirect is judged.
 */
export function isSameSite(one: string, other: string): boolean {
  if (one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`)) return true;
  if (/^[\d.]+$|:/.test(one) || /^[\d.]+$|:/.test(other)) return false;
  return siteOf(one) === siteOf(other);
}

function siteOf(hostname: string): string {
  const labels = hostname.split('.');
  const second = labels.at(-2) ?? '';
  const underPublicSuffix = labels.at(-1)?.length === 2 && second.length <= 3;
  return labels.slice(underPublicSuffix ? -3 : -2).join('.');
}
