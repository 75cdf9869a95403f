// Owns the project's own files as text: what the architecture tests look at.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type SourceFile = { readonly path: string; readonly text: string; readonly lines: readonly string[] };

const ROOT = path.resolve(import.meta.dirname, '../..');

export function readText(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** Names directly below a folder. */
export function entriesOf(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder));
}

/** Every file below a folder whose name ends in one of `endings`, with `/` in its path. */
export function filesIn(folder: string, endings: readonly string[]): SourceFile[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .map((name) => {
      const file = path.posix.join(folder, name.split(path.sep).join('/'));
      const text = readText(file);
      return { path: file, text, lines: text.split('\n') };
    });
}

export type Import = { readonly from: string; readonly to: string };

/** Imports and re-exports of a file: paths of ours from the project's root, names of packages as they stand. */
export function importsOf({ path: from, text }: SourceFile): Import[] {
  const found = text.matchAll(/^(?:import|export)\s+(?:[^;='(]*?\bfrom\s+)?'([^']+)';/gm);
  return [...found].map(([, to = '']) => ({
    from,
    to: to.startsWith('.') ? path.posix.join(path.posix.dirname(from), to) : to,
  }));
}

/** The room of a file below `src`: the first folder of its path. */
export function roomOf(file: string): string {
  return file.split('/')[1] ?? '';
}
