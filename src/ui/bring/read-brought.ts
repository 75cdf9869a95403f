// Owns what is loaded when somebody brings a list: the readers of all formats, and the directory of providers.
import { failure, success, type Result } from '../../base/result.ts';
import type * as directoryFile from '../../domain/directory/directory.ts';
import type { Target } from '../../domain/target.ts';
import type { BroughtList, ListProblem } from '../../watchlists/read-list.ts';

export type Directory = typeof directoryFile;

/** Four bytes a character at the most. */
const MAX_BYTES = 32_000_000;

export async function readBrought(
  text: string,
  watched: readonly Target[],
): Promise<Result<{ readonly list: BroughtList; readonly directory: Directory }, ListProblem>> {
  const [{ readList }, directory] = await Promise.all([
    import('../../watchlists/read-list.ts'),
    import('../../domain/directory/directory.ts'),
  ]);
  const list = readList(text, new Set(watched.map(({ url }) => url)));
  return list.ok ? success({ list: list.value, directory }) : list;
}

export async function textOfFile(file: File): Promise<Result<string, ListProblem>> {
  if (file.size > MAX_BYTES) return failure({ kind: 'too-large' });
  try {
    return success(await file.text());
  } catch {
    // It was moved, or is a folder.
    return failure({ kind: 'empty' });
  }
}
