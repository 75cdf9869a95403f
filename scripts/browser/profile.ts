// Owns the folder that a browser lives in.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Profile {
  readonly folder: string;
  readonly downloads: string;
  /** Removes the folder, unless the caller chose it. */
  readonly forget: () => void;
}

export function openProfile(chosen: string | undefined): Profile {
  const folder = chosen === undefined ? mkdtempSync(path.join(tmpdir(), 'downlog-')) : path.resolve(chosen);
  const downloads = path.join(folder, 'downloads');
  mkdirSync(downloads, { recursive: true });
  if (chosen !== undefined) return { folder, downloads, forget: () => {} };
  const forget = () => {
    process.off('exit', forget);
    // Files may still appear for a moment after a browser has been killed.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  process.once('exit', forget);
  return { folder, downloads, forget };
}
