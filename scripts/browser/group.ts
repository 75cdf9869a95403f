// Owns the operating system's side of a browser: its process group, from the start to the last process.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { endsWithUs } from '../ends-with-us.ts';
import type { LaunchOptions } from './browser.ts';
import { poll } from './wait.ts';

export interface Group {
  readonly child: ChildProcess;
  /** Resolves, never rejects, with the last words of the browser once its main process is gone. */
  readonly ended: Promise<string>;
  readonly suspend: () => void;
  readonly resume: () => void;
  readonly kill: () => Promise<void>;
  /** Gives an orderly end its time, then kills what is left. */
  readonly end: () => Promise<void>;
}

const windows = process.platform === 'win32';

type Signal = 'SIGKILL' | 'SIGSTOP' | 'SIGCONT';

/** The signal 0 only asks whether somebody is there. */
function signal(pid: number, name: Signal | 0): boolean {
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

/** Extra pipes become the file descriptors 3 and up of the browser. */
export function startGroup(
  bin: string,
  args: readonly string[],
  env: LaunchOptions['env'] = {},
  extraPipes = 0,
): Group {
  const pipes = Array.from({ length: extraPipes }, () => 'pipe' as const);
  const child = spawn(bin, args, {
    stdio: ['ignore', 'ignore', 'pipe', ...pipes],
    detached: !windows,
    env: { ...process.env, ...env },
  });
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-2000);
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', () => resolve(words.trim()));
  });

  // Without a process there is no id, and the group 0 would be our own.
  const { pid = NaN } = child;
  let isRunning = pid > 0;
  const tell = (name: Signal) => {
    if (isRunning) signal(pid, name);
  };
  // A detached group would outlive us.
  const release = endsWithUs(() => tell('SIGKILL'));
  const kill = async () => {
    if (!isRunning) return;
    tell('SIGKILL');
    await ended;
    await poll('the last process of the browser to end', () => !alive(pid), { everyMs: 10 });
    isRunning = false;
    release();
  };
  return {
    child,
    ended,
    suspend: () => tell('SIGSTOP'),
    resume: () => {
      // Windows has nothing to resume, but closes too.
      if (!windows) tell('SIGCONT');
    },
    kill,
    end: async () => {
      await Promise.race([ended, after(10_000, undefined, { ref: false })]);
      await kill();
    },
  };
}
