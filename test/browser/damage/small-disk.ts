// Owns a disk that is small enough to be filled: file systems in memory, mounted over the folders that are written.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const MEGABYTE = 1024 * 1024;
const FILLER = 'filler';

export interface SmallDisk {
  fill(): void;
  free(): void;
  /** The folders are ordinary ones again, with what they held before. */
  remove(): void;
}

/** Mounting takes the rights of root, and a system that lets root use them. */
export function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(path.join(tmpdir(), 'downlog-mount-'));
  const isMounted = mount(folder);
  if (isMounted) unmount(folder);
  rmSync(folder, { recursive: true });
  return isMounted;
}

function mount(folder: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder]).status === 0;
}

function unmount(folder: string): void {
  spawnSync('umount', ['-l', folder]);
}

export function putOnSmallDisk(folders: readonly string[]): SmallDisk {
  for (const folder of folders) {
    const aside = mkdtempSync(path.join(tmpdir(), 'downlog-aside-'));
    cpSync(folder, aside, { recursive: true });
    if (!mount(folder)) throw new Error(`${folder} cannot be mounted over`);
    cpSync(aside, folder, { recursive: true });
    rmSync(aside, { recursive: true });
  }
  const fillers = folders.map((folder) => path.join(folder, FILLER));
  return {
    fill: () => {
      // The last write of each size fails; smaller ones still find room.
      for (const size of [MEGABYTE, 64 * 1024, 4096, 1]) for (const filler of fillers) fillWith(filler, size);
    },
    free: () => {
      for (const filler of fillers) rmSync(filler, { force: true });
    },
    remove: () => {
      for (const folder of folders) unmount(folder);
    },
  };
}

function fillWith(file: string, size: number): void {
  const bytes = Buffer.alloc(size);
  try {
    for (;;) writeFileSync(file, bytes, { flag: 'a' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
