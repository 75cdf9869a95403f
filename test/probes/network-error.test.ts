// Owns the proof that every code that a browser was seen to give has its meaning.
import { describe, expect, it } from 'vitest';
import { failureLabel } from '../../src/domain/failure.ts';
import { meaningOf } from '../../src/probes/network-error.ts';

/** Each as measured in Chromium 156 and Firefox ESR 153. */
const ABOUT_THE_SITE: readonly [label: string, ...errors: string[]][] = [
  ['dns', 'net::ERR_NAME_NOT_RESOLVED', 'NS_ERROR_UNKNOWN_HOST'],
  ['refused', 'net::ERR_CONNECTION_REFUSED', 'NS_ERROR_CONNECTION_REFUSED'],
  ['unreachable', 'net::ERR_ADDRESS_UNREACHABLE'],
  ['reset', 'net::ERR_CONNECTION_RESET', 'net::ERR_SOCKET_NOT_CONNECTED', 'NS_ERROR_NET_RESET'],
  ['closed', 'net::ERR_EMPTY_RESPONSE', 'net::ERR_CONNECTION_CLOSED'],
  ['timeout', 'net::ERR_CONNECTION_TIMED_OUT', 'net::ERR_TIMED_OUT', 'NS_ERROR_NET_TIMEOUT'],
  ['redirect-loop', 'net::ERR_TOO_MANY_REDIRECTS', 'NS_ERROR_REDIRECT_LOOP'],
  [
    'truncated-body',
    'net::ERR_CONTENT_LENGTH_MISMATCH',
    'net::ERR_INCOMPLETE_CHUNKED_ENCODING',
    'NS_ERROR_NET_PARTIAL_TRANSFER',
  ],
  [
    'bad-response',
    'net::ERR_INVALID_CHUNKED_ENCODING',
    'net::ERR_CONTENT_DECODING_FAILED',
    'net::ERR_INVALID_HTTP_RESPONSE',
    'net::ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_LENGTH',
    'net::ERR_RESPONSE_HEADERS_TOO_BIG',
    'net::ERR_INVALID_REDIRECT',
    'NS_ERROR_UNEXPECTED',
    'NS_ERROR_CORRUPTED_CONTENT',
    'NS_ERROR_FILE_TOO_BIG',
  ],
  [
    'tls-untrusted',
    'net::ERR_CERT_AUTHORITY_INVALID',
    'The certificate is not trusted because it is self-signed.',
    'Peer’s Certificate issuer is not recognized.',
  ],
  [
    'tls-expired-or-not-yet-valid',
    'net::ERR_CERT_DATE_INVALID',
    'Peer’s Certificate has expired.',
    'The server presented a certificate that is not yet valid.',
  ],
  [
    'tls-wrong-host',
    'net::ERR_CERT_COMMON_NAME_INVALID',
    'Unable to communicate securely with peer: requested domain name does not match the server’s certificate.',
  ],
  [
    'tls-old-protocol',
    'net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH',
    'Peer reports incompatible or unsupported protocol version.',
  ],
  [
    'tls-client-certificate',
    'net::ERR_BAD_SSL_CLIENT_AUTH_CERT',
    'net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED',
    'NS_ERROR_GENERATE_FAILURE(NS_ERROR_MODULE_SECURITY, SSL_ERROR_RX_CERTIFICATE_REQUIRED_ALERT)',
  ],
  [
    'tls',
    'net::ERR_SSL_PROTOCOL_ERROR',
    'net::ERR_CERT_INVALID',
    'SSL received a record that exceeded the maximum permissible length.',
    'SSL peer was unable to negotiate an acceptable set of security parameters.',
    // Firefox speaks its user's language.
    'Das Zertifikat ist abgelaufen.',
  ],
];

const ABOUT_US: readonly [reason: string, ...errors: string[]][] = [
  ['asleep', 'net::ERR_NETWORK_IO_SUSPENDED'],
  [
    'own-line',
    'net::ERR_INTERNET_DISCONNECTED',
    'net::ERR_NETWORK_CHANGED',
    'net::ERR_NETWORK_ACCESS_DENIED',
    'net::ERR_BLOCKED_BY_CLIENT',
    'net::ERR_BLOCKED_BY_ADMINISTRATOR',
    'net::ERR_PROXY_CONNECTION_FAILED',
    'net::ERR_UNEXPECTED_PROXY_AUTH',
    'net::ERR_TUNNEL_CONNECTION_FAILED',
    'net::ERR_MANDATORY_PROXY_CONFIGURATION_FAILED',
    'NS_ERROR_OFFLINE',
    'NS_ERROR_PROXY_CONNECTION_REFUSED',
    'NS_ERROR_UNKNOWN_PROXY_HOST',
  ],
];

const each = (table: readonly [string, ...string[]][]) =>
  table.flatMap(([meaning, ...errors]) => errors.map((error) => ({ error, meaning })));

describe('the meaning of a network error', () => {
  it.each(each(ABOUT_THE_SITE))('$error speaks of the site: $meaning', ({ error, meaning }) => {
    const found = meaningOf(error);
    expect(found?.about === 'site' && failureLabel(found.failure)).toBe(meaning);
  });

  it.each(each(ABOUT_US))('$error speaks only of us: $meaning', ({ error, meaning }) => {
    expect(meaningOf(error)).toEqual({ about: 'us', reason: meaning });
  });

  it.each([
    'net::ERR_ABORTED',
    'net::ERR_FAILED',
    'net::ERR_UNSAFE_PORT',
    'NS_BINDING_ABORTED',
    'NS_BASE_STREAM_CLOSED',
    'NS_ERROR_NET_ON_RECEIVING_FROM',
    'net::ERR_NOT_YET_INVENTED',
  ])('%s tells nothing', (error) => {
    expect(meaningOf(error)).toBeNull();
  });
});
