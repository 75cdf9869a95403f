// Owns what the operating system says of a browser's processes: time on the processors, bytes written, memory. Linux only.
import { readdirSync, readFileSync } from 'node:fs';

const TICK_MS = 10;

export interface ProcessTree {
  /** Processor time of all processes so far, those that have ended included. Resolution: 10 ms. */
  cpuMs(): number;
  /** Bytes that were sent to the disk so far. */
  writtenBytes(): number;
  /** Processes that hold extensions. */
  extensionPids(): readonly string[];
}

type Entry = { readonly pid: string; readonly parent: string; readonly ticks: number };

/** The tree below every process that names `mark` in its command line. */
export function processTree(mark: string): ProcessTree {
  const members = () => treeOf(entries(), mark);
  return {
    cpuMs: () => members().reduce((sum, { ticks }) => sum + ticks, 0) * TICK_MS,
    writtenBytes: () => members().reduce((sum, { pid }) => sum + writtenBy(pid), 0),
    extensionPids: () =>
      members()
        .map(({ pid }) => pid)
        .filter(isExtension),
  };
}

/** The tree below one process that we started ourselves. */
export function processCpuMs(pid: number): number {
  const all = entries();
  return below(all, new Set([String(pid)])).reduce((sum, { ticks }) => sum + ticks, 0) * TICK_MS;
}

/** Processor time of the children of this process that have ended. */
export function reapedCpuMs(): number {
  const stat = read('/proc/self/stat');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) * TICK_MS;
}

function entries(): Entry[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const stat = read(`/proc/${pid}/stat`);
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (stat === '') return [];
      // utime, stime, and both of the children that have ended: a dying process must not take its share away.
      const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
      return [{ pid, parent: fields[1] ?? '', ticks }];
    });
}

function treeOf(all: readonly Entry[], mark: string): Entry[] {
  return below(all, new Set(all.map(({ pid }) => pid).filter((pid) => commandOf(pid).includes(mark))));
}

function below(all: readonly Entry[], roots: Set<string>): Entry[] {
  const pids = new Set(roots);
  for (let size = -1; size !== pids.size;) {
    size = pids.size;
    for (const { pid, parent } of all) if (pids.has(parent)) pids.add(pid);
  }
  return all.filter(({ pid }) => pids.has(pid));
}

function commandOf(pid: string): string {
  return read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
}

function isExtension(pid: string): boolean {
  return commandOf(pid).includes('--extension-process');
}

function writtenBy(pid: string): number {
  return Number(/^write_bytes: (\d+)/m.exec(read(`/proc/${pid}/io`))?.[1] ?? 0);
}

/** Proportional set size in bytes; null once it has ended. */
export function pssOf(pid: string): number | null {
  const kilobytes = /^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}

/** Processes end while we look. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
