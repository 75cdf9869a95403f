// Owns having the directory of providers at hand: it is large, and nothing on the page waits for it.
import { useEffect, useState } from 'preact/hooks';
import type * as directoryFile from '../../../domain/directory/directory.ts';

export type Directory = typeof directoryFile;

/** Null: not yet. */
export function useDirectory(): Directory | null {
  const [directory, setDirectory] = useState<Directory | null>(null);
  useEffect(() => {
    void import('../../../domain/directory/directory.ts').then(setDirectory);
  }, []);
  return directory;
}
