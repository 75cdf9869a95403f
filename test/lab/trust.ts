// Owns making browsers trust the lab's authority, on this run and in no other place.
import type { FirefoxBrowser } from '../../scripts/browser/firefox.ts';
import { managedChromium, type ManagedChromium } from '../support/managed-chromium.ts';

declare const Components: {
  classes: Record<
    string,
    { getService(kind: unknown): { addCertFromBase64(pem: string, trust: string): void } }
  >;
  interfaces: Record<string, unknown>;
};

/** In the certificate store of its profile. */
export function trustInFirefox(browser: FirefoxBrowser, authority: string): Promise<void> {
  const base64 = authority.replaceAll(/-----.*-----|\n/g, '');
  return browser.chrome((certificate) => {
    Components.classes['@mozilla.org/security/x509certdb;1']
      ?.getService(Components.interfaces['nsIX509CertDB'])
      .addCertFromBase64(certificate, 'CT,,');
  }, base64);
}

/** Chromium takes authorities from its policies only. Null: it stays as it is, and trusts nothing of ours. */
export function chromiumThatTrusts(authority: string): ManagedChromium | null {
  return managedChromium({ CACertificates: [authority.replaceAll(/-----.*-----|\n/g, '')] });
}
