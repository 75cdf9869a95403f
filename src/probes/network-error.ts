// Owns the meaning of the browsers' own error codes, as measured in Chromium 156 and Firefox 153.
import type { Failure } from '../domain/failure.ts';
import type { SilenceReason } from '../domain/silence.ts';

/** What a network error says: something about the site, or only about us. */
export type ErrorMeaning =
  | { readonly about: 'site'; readonly failure: Failure }
  | { readonly about: 'us'; readonly reason: SilenceReason };

const site = (failure: Failure): ErrorMeaning => ({ about: 'site', failure });
const us = (reason: SilenceReason): ErrorMeaning => ({ about: 'us', reason });

/** The first pattern that matches decides. */
const MEANINGS: readonly (readonly [RegExp, ErrorMeaning])[] = [
  [/^net::ERR_NETWORK_IO_SUSPENDED/, us('asleep')],
  [
    /^net::ERR_(INTERNET_DISCONNECTED|NETWORK_CHANGED|NETWORK_ACCESS_DENIED|BLOCKED_BY_\w+|.*PROXY\w*|TUNNEL_\w+)/,
    us('own-line'),
  ],
  [
    /^NS_ERROR_(OFFLINE|.*PROXY.*|BLOCKED_BY_POLICY|NET_ERASED_EVENT)|^NS_ERROR_CONTENT_BLOCKED/,
    us('own-line'),
  ],
  [
    /^(net::ERR_(NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|DNS_\w+)|NS_ERROR_UNKNOWN_HOST)/,
    site({ kind: 'dns' }),
  ],
  [/^(net::ERR_CONNECTION_REFUSED|NS_ERROR_CONNECTION_REFUSED)/, site({ kind: 'refused' })],
  [
    /^(net::ERR_(ADDRESS_UNREACHABLE|ADDRESS_INVALID|CONNECTION_FAILED)|NS_ERROR_(HOST_UNREACHABLE|NET_UNREACH))/,
    site({ kind: 'unreachable' }),
  ],
  [/^(net::ERR_CONNECTION_(TIMED_OUT)|NS_ERROR_NET_TIMEOUT)/, site({ kind: 'timeout', phase: 'connect' })],
  [/^(net::ERR_TIMED_OUT)/, site({ kind: 'timeout', phase: 'unknown' })],
  [/^(net::ERR_EMPTY_RESPONSE|net::ERR_CONNECTION_CLOSED)/, site({ kind: 'closed' })],
  [
    // Chromium's socket was torn down between two steps of its own.
    /^(net::ERR_(CONNECTION_(RESET|ABORTED)|SOCKET_NOT_CONNECTED)|NS_ERROR_NET_(RESET|INTERRUPT))/,
    site({ kind: 'reset' }),
  ],
  [/^(net::ERR_TOO_MANY_REDIRECTS|NS_ERROR_REDIRECT_LOOP)/, site({ kind: 'redirect-loop' })],
  [
    /^(net::ERR_(CONTENT_LENGTH_MISMATCH|INCOMPLETE_CHUNKED_ENCODING)|NS_ERROR_NET_PARTIAL_TRANSFER)/,
    site({ kind: 'truncated-body' }),
  ],
  [/^net::ERR_CERT_DATE_INVALID/, site({ kind: 'tls', reason: 'expired-or-not-yet-valid' })],
  [/^net::ERR_CERT_COMMON_NAME_INVALID/, site({ kind: 'tls', reason: 'wrong-host' })],
  [/^net::ERR_CERT_AUTHORITY_INVALID/, site({ kind: 'tls', reason: 'untrusted' })],
  [/^net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH/, site({ kind: 'tls', reason: 'old-protocol' })],
  [
    /^net::ERR_(SSL_CLIENT_AUTH\w*|BAD_SSL_CLIENT_AUTH_CERT)/,
    site({ kind: 'tls', reason: 'client-certificate' }),
  ],
  [/^net::ERR_(CERT|SSL)_/, site({ kind: 'tls', reason: 'unknown' })],
  [
    /^net::ERR_(INVALID_\w+|RESPONSE_HEADERS_\w+|CONTENT_DECODING\w*|UNSAFE_REDIRECT|UNKNOWN_URL_SCHEME|HTTP2?_\w+|QUIC_\w+)/,
    site({ kind: 'bad-response' }),
  ],
  [
    /^NS_ERROR_(CORRUPTED_CONTENT|FILE_TOO_BIG|UNEXPECTED|INVALID_CONTENT_ENCODING|MALFORMED_URI|UNKNOWN_PROTOCOL|NET_HTTP\w*)/,
    site({ kind: 'bad-response' }),
  ],
  [/SSL_ERROR_RX_CERTIFICATE_REQUIRED/, site({ kind: 'tls', reason: 'client-certificate' })],
];

/**
 * Firefox gives TLS failures as sentences in the language of its user; the English ones are told apart, any other one is
 * TLS for a reason that we do not know.
 */
const TLS_SENTENCES: readonly (readonly [RegExp, ErrorMeaning])[] = [
  [/expired|not yet valid/i, site({ kind: 'tls', reason: 'expired-or-not-yet-valid' })],
  [/domain name does not match/i, site({ kind: 'tls', reason: 'wrong-host' })],
  [
    /self-signed|not trusted|unknown issuer|issuer .*(unknown|not recognized)/i,
    site({ kind: 'tls', reason: 'untrusted' }),
  ],
  [/protocol version|cipher|no common encryption/i, site({ kind: 'tls', reason: 'old-protocol' })],
];

/** What the code means; null for one that tells nothing (our own abort, or one that we do not know). */
export function meaningOf(error: string): ErrorMeaning | null {
  const known = MEANINGS.find(([pattern]) => pattern.test(error));
  if (known) return known[1];
  if (/^(net::|NS_)/.test(error)) return null;
  return (
    TLS_SENTENCES.find(([pattern]) => pattern.test(error))?.[1] ?? site({ kind: 'tls', reason: 'unknown' })
  );
}
