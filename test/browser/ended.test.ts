// Owns the proof that a command which npm started ends in order with npm, whoever ended that, and leaves no browser behind.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { poll } from '../../scripts/browser/wait.ts';
import { openLab, type Lab } from '../lab/lab.ts';

let lab: Lab;
/** For temporary files of the command and of all that it starts: by it they are told from others. */
let folder: string;
beforeEach(async () => {
  lab = await openLab();
  folder = mkdtempSync(path.join(tmpdir(), 'ended-'));
});
afterEach(async () => {
  for (const pid of processes()) kill(pid);
  await lab.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

/** Those that live and were started with our folder; none where the system does not tell (it does on Linux). */
function processes(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(isOurs);
  } catch {
    return [];
  }
}

function isOurs(pid: number): boolean {
  try {
    const isZombie = /\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return !isZombie && readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`TMPDIR=${folder}`);
  } catch {
    return false;
  }
}

test.each(['SIGTERM', 'SIGKILL'] as const)('%s to npm alone ends a watch with its log', async (signal) => {
  await lab.add('witness', { status: 204 });
  await lab.add('site');
  const config = path.join(folder, 'config.json');
  const targets = [{ id: 'site', url: lab.url('site') }];
  writeFileSync(config, JSON.stringify({ witnesses: [lab.url('witness')], targets }));
  const npm = spawn('npm', ['run', '--silent', 'watch', '--', config, '--json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, TMPDIR: folder },
  });
  const events: string[] = [];
  createInterface(npm.stdout).on('line', (line) =>
    events.push((JSON.parse(line) as { event: string }).event),
  );
  // Everybody who could still print has ended then, not npm alone.
  const closed = once(npm, 'close');

  await poll('the first check', () => events.includes('observation'), { timeoutMs: 120_000 });
  expect(processes().length).toBeGreaterThan(process.platform === 'linux' ? 4 : -1);
  npm.kill(signal);
  await closed;
  expect(events.at(-1)).toBe('log');
  await poll('the browser to be gone', () => processes().length === 0);
  expect(readdirSync(folder).filter((name) => name.startsWith('downlog-'))).toEqual([]);
});
