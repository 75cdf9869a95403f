// Owns making browsers trust the lab's authority, on this run and in no other place.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from '../../scripts/browser/find.ts';
import type { FirefoxBrowser } from '../../scripts/browser/firefox.ts';

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

export interface TrustingChromium {
  /** A program to start in Chromium's place. */
  readonly program: string;
  forget(): void;
}

const POLICIES = '/etc/chromium';
const UNSHARE = '/usr/bin/unshare';

/**
 * Chromium takes authorities from its policies only. Root on Linux lays a copy of them, with ours added, over the machine's:
 * in a mount namespace that ends with the browser. Anywhere else Chromium stays as it is (null), and trusts nothing of ours.
 */
export function chromiumThatTrusts(authority: string): TrustingChromium | null {
  const chromium = findBrowser('chromium');
  // Others of its family have other policies.
  if (!chromium || !path.basename(chromium).startsWith('chromium') || !mayMount()) return null;

  const folder = mkdtempSync(path.join(tmpdir(), 'downlog-trust-'));
  const policies = path.join(folder, 'policies-of-chromium');
  cpSync(POLICIES, policies, { recursive: true });
  mkdirSync(path.join(policies, 'policies', 'managed'), { recursive: true });
  writeFileSync(
    path.join(policies, 'policies', 'managed', 'downlog-lab.json'),
    JSON.stringify({ CACertificates: [authority.replaceAll(/-----.*-----|\n/g, '')] }),
  );
  const program = path.join(folder, 'chromium');
  const mount = `mount --bind '${policies}' '${POLICIES}'`;
  writeFileSync(
    program,
    `#!/bin/sh\nexec ${UNSHARE} -m sh -c "${mount}; exec '${chromium}' \\"\\$@\\"" chromium "$@"\n`,
  );
  chmodSync(program, 0o755);
  return { program, forget: () => rmSync(folder, { recursive: true, force: true }) };
}

function mayMount(): boolean {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return (
    isRoot &&
    existsSync(POLICIES) &&
    spawnSync(UNSHARE, ['-m', 'mount', '--bind', POLICIES, POLICIES]).status === 0
  );
}
