// Owns the table of hosts whose certificate or handshake no browser takes, and the verdict owed to each.
import type { TlsReason } from '../../../src/domain/failure.ts';
import { codes, down, SECURE, type Case } from './case.ts';

const tls = (reason: TlsReason) => ({ owed: down({ kind: 'tls', reason }) });
const SITE = { answer: { body: 'Secure.' }, ...SECURE } as const;

/** What a browser says that does not trust the lab. */
export const UNTRUSTED = {
  ...tls('untrusted'),
  code: /^net::ERR_CERT_AUTHORITY_INVALID$/,
};

export const TLS_CASES: readonly Case[] = [
  {
    name: 'tls-self-signed',
    ...SITE,
    tls: { certificate: 'self-signed' },
    ...tls('untrusted'),
    ...codes(/^net::ERR_CERT_AUTHORITY_INVALID$/, /self-signed/),
  },
  {
    name: 'tls-expired',
    ...SITE,
    tls: { certificate: 'expired' },
    needsTrust: true,
    ...tls('expired-or-not-yet-valid'),
    ...codes(/^net::ERR_CERT_DATE_INVALID$/, /expired/),
  },
  {
    name: 'tls-not-yet-valid',
    ...SITE,
    tls: { certificate: 'not-yet-valid' },
    needsTrust: true,
    ...tls('expired-or-not-yet-valid'),
    ...codes(/^net::ERR_CERT_DATE_INVALID$/, /not yet valid/),
  },
  {
    name: 'tls-wrong-host',
    ...SITE,
    tls: { certificate: 'wrong-host' },
    needsTrust: true,
    ...tls('wrong-host'),
    ...codes(/^net::ERR_CERT_COMMON_NAME_INVALID$/, /does not match/),
  },
  {
    name: 'tls-old',
    ...SITE,
    tls: { certificate: 'good', old: true },
    ...tls('old-protocol'),
    ...codes(/^net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH$/, /protocol version/),
  },
  {
    name: 'tls-client-certificate',
    ...SITE,
    tls: { certificate: 'good', wantsClientCertificate: true },
    needsTrust: true,
    ...tls('client-certificate'),
    ...codes(/^net::ERR_BAD_SSL_CLIENT_AUTH_CERT$/, /CERTIFICATE_REQUIRED/),
  },
];
