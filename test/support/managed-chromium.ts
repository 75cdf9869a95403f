// Owns a Chromium that somebody manages, on this run and in no other place.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from '../../scripts/browser/find.ts';

export interface ManagedChromium {
  /** To start in Chromium's place. */
  readonly program: string;
  forget(): void;
}

const POLICIES = '/etc/chromium';
const UNSHARE = '/usr/bin/unshare';

/**
 * Chromium reads its policies in one place only. Root on Linux lays a copy of that, with ours added, over the machine's:
 * in a mount namespace that ends with the browser. Null: nobody can do that here, and Chromium stays as it is.
 */
export function managedChromium(policies: Readonly<Record<string, unknown>>): ManagedChromium | null {
  const chromium = findBrowser('chromium');
  // Others of its family have other policies.
  if (!chromium || !path.basename(chromium).startsWith('chromium') || !mayMount()) return null;

  const folder = mkdtempSync(path.join(tmpdir(), 'downlog-managed-'));
  const copy = path.join(folder, 'policies-of-chromium');
  cpSync(POLICIES, copy, { recursive: true });
  const managed = path.join(copy, 'policies', 'managed');
  mkdirSync(managed, { recursive: true });
  writeFileSync(path.join(managed, 'downlog.json'), JSON.stringify(policies));
  const program = path.join(folder, 'chromium');
  const mount = `mount --bind '${copy}' '${POLICIES}'`;
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

/** Of the extension that Chromium loads from this folder: the first half of a hash of its path, in letters from a to p. */
export function idOfUnpacked(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return digits.replaceAll(/./g, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16)));
}
