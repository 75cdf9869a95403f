// Owns how many rows of tables a paper has: what it takes to write it.
import type { LogPaper } from '../paper.ts';

export function rowsIn({ sections }: LogPaper): number {
  return sections
    .flatMap(({ blocks }) => blocks)
    .reduce((sum, block) => sum + (block.kind === 'table' ? block.count : 0), 0);
}
