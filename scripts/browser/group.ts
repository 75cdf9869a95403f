// Owns the operating system's side of a browser: its process group, from the start to the last process.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { poll } from './wait.ts';

export interface Group {
  readonly child: ChildProcess;
  /** Resolves, never rejects, with the last words of the browser once its main process is gone. */
  readonly ended: Promise<string>;
  suspend(): void;
  resume(): void;
  kill(): Promise<void>;
  /** Gives an orderly end its time, then kills what is left. */
  end(): Promise<void>;
}

const running = new Set<number>();
const windows = process.platform === 'win32';

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  if (windows && name === 'SIGKILL')
    return spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']).status === 0;
  if (windows && name !== 0) throw new Error(`Windows cannot send ${name} to a browser.`);
  try {
    return process.kill(windows ? pid : -pid, name);
  } catch {
    return false;
  }
}

/** Orphans may stay zombies for seconds until they are reaped; they answer signals but hold nothing any more. */
function alive(pid: number): boolean {
  if (!signal(pid, 0)) return false;
  if (process.platform !== 'linux') return true;
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes.some((name) => {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const [state, , groupId] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return groupId === String(pid) && state !== 'Z';
    } catch {
      return false;
    }
  });
}

// A detached group outlives us: neither a crash of ours nor Ctrl-C may leave browsers behind.
process.once('exit', () => {
  for (const pid of running) signal(pid, 'SIGKILL');
});
for (const [name, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const) {
  process.once(name, () => {
    if (process.listenerCount(name) === 0) process.exit(code);
  });
}

/** File descriptors 3 and 4 are pipes to and from the browser. */
export function startGroup(bin: string, args: readonly string[], env: NodeJS.ProcessEnv): Group {
  const child = spawn(bin, args, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    detached: !windows,
    env: { ...process.env, ...env },
  });
  const pid = child.pid ?? 0;
  if (pid) running.add(pid);
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-2000);
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', () => resolve(words.trim()));
  });
  const kill = async () => {
    signal(pid, 'SIGKILL');
    await ended;
    await poll('the last process of the browser to end', () => !alive(pid), { everyMs: 10 });
    running.delete(pid);
  };
  return {
    child,
    ended,
    suspend: () => void signal(pid, 'SIGSTOP'),
    resume: () => void signal(pid, 'SIGCONT'),
    kill,
    end: async () => {
      await Promise.race([ended, after(10_000, undefined, { ref: false })]);
      await kill();
    },
  };
}
