// Owns the folder that a browser lives in.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Profile {
  readonly folder: string;
  readonly downloads: string;
  /** Removes the folder, if nobody asked for it to be kept. */
  forget(): void;
}

export function openProfile(kept: string | undefined): Profile {
  const folder = kept === undefined ? mkdtempSync(path.join(tmpdir(), 'downlog-')) : path.resolve(kept);
  const downloads = path.join(folder, 'downloads');
  mkdirSync(downloads, { recursive: true });
  return {
    folder,
    downloads,
    forget: () => {
      // Files may still appear for a moment after a browser has been killed.
      if (kept === undefined)
        rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
