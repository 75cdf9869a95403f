// Owns the lab's certificates: an authority of its own and leaves with one thing wrong each, made anew at every run.
import { KeyObject, webcrypto } from 'node:crypto';
import { isIPv4 } from 'node:net';
import { BitString, Integer, OctetString, Utf8String } from 'asn1js';
import { AltName, AttributeTypeAndValue, BasicConstraints, Certificate, Extension, GeneralName } from 'pkijs';

export type CertificateKind = 'good' | 'expired' | 'not-yet-valid' | 'wrong-host' | 'self-signed';

/** Both PEM. */
export type Identity = { readonly key: string; readonly cert: string };

export interface Authority {
  /** PEM. A browser that trusts it takes the `good` leaf, and has only their one fault to say of the others. */
  readonly certificate: string;
  readonly leaves: Readonly<Record<CertificateKind, Identity>>;
}

const DAY = 86_400_000;

type Subject = { readonly name: string; readonly keys: CryptoKeyPair };
type Validity = { readonly fromDays: number; readonly toDays: number };

const NOW: Validity = { fromDays: -1, toDays: 1 };

/** `hosts` are the names and addresses that the leaves are for. */
export async function foundAuthority(hosts: readonly string[]): Promise<Authority> {
  const authority: Subject = { name: 'Downlog lab', keys: await makeKeys() };
  const subject: Subject = { name: 'Downlog lab host', keys: await makeKeys() };
  const leaf = async (issuer: Subject, names: readonly string[], validity: Validity): Promise<Identity> => ({
    key: KeyObject.from(subject.keys.privateKey).export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: await certify(subject, issuer, validity, [isFor(names)]),
  });
  return {
    certificate: await certify(authority, authority, NOW, [isAuthority(), mayOnlyCertify()]),
    leaves: {
      good: await leaf(authority, hosts, NOW),
      expired: await leaf(authority, hosts, { fromDays: -30, toDays: -2 }),
      'not-yet-valid': await leaf(authority, hosts, { fromDays: 2, toDays: 30 }),
      'wrong-host': await leaf(authority, ['elsewhere.test.example'], NOW),
      'self-signed': await leaf(subject, hosts, NOW),
    },
  };
}

function makeKeys(): Promise<CryptoKeyPair> {
  return webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
}

async function certify(
  subject: Subject,
  issuer: Subject,
  { fromDays, toDays }: Validity,
  extensions: Extension[],
): Promise<string> {
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ valueHex: randomSerial() });
  certificate.subject.typesAndValues.push(commonName(subject));
  certificate.issuer.typesAndValues.push(commonName(issuer));
  certificate.notBefore.value = new Date(Date.now() + fromDays * DAY);
  certificate.notAfter.value = new Date(Date.now() + toDays * DAY);
  certificate.extensions = extensions;
  await certificate.subjectPublicKeyInfo.importKey(subject.keys.publicKey);
  await certificate.sign(issuer.keys.privateKey, 'SHA-256');
  const base64 = Buffer.from(certificate.toSchema().toBER()).toString('base64');
  const lines = base64.match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

/** Sixteen bytes whose first bit, the sign, is not set, and whose first byte is not zero. */
function randomSerial(): ArrayBuffer {
  const bytes = webcrypto.getRandomValues(new Uint8Array(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.buffer;
}

function commonName({ name }: Subject): AttributeTypeAndValue {
  return new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: name }) });
}

function isAuthority(): Extension {
  return extension('2.5.29.19', true, new BasicConstraints({ cA: true }).toSchema().toBER());
}

/** The key usage bits `keyCertSign` and `cRLSign`. */
function mayOnlyCertify(): Extension {
  const usage = new BitString({ valueHex: Uint8Array.of(0x06).buffer, unusedBits: 1 });
  return extension('2.5.29.15', true, usage.toBER());
}

function isFor(hosts: readonly string[]): Extension {
  const altNames = hosts.map((host) =>
    isIPv4(host)
      ? new GeneralName({ type: 7, value: new OctetString({ valueHex: addressBytes(host) }) })
      : new GeneralName({ type: 2, value: host }),
  );
  return extension('2.5.29.17', false, new AltName({ altNames }).toSchema().toBER());
}

function addressBytes(address: string): ArrayBuffer {
  return Uint8Array.from(address.split('.'), Number).buffer;
}

function extension(extnID: string, critical: boolean, extnValue: ArrayBuffer): Extension {
  return new Extension({ extnID, critical, extnValue });
}
