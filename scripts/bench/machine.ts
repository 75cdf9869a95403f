// Owns the facts about this machine without which a figure tells nothing.
import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release } from 'node:os';
import { ensureBrowser } from '../browser/find.ts';

export async function machineFacts(): Promise<Record<string, string>> {
  return {
    processors: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    'load average': loadavg()
      .map((load) => load.toFixed(2))
      .join(' '),
    system: `Linux ${release()}, Node ${process.versions.node}`,
    Chromium: versionOf(await ensureBrowser('chromium')),
    Firefox: versionOf(await ensureBrowser('firefox')),
  };
}

function versionOf(program: string): string {
  try {
    return execFileSync(program, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return program;
  }
}
