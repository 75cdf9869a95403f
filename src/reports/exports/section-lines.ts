// Owns sections as lines of text, for what has no tables.
import type { Block, Section } from '../paper.ts';

/** The heading, and each row on a line of its own. */
export function sectionLines({ heading, blocks }: Section): string[] {
  return [`${heading}:`, ...blocks.flatMap(blockLines)];
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'lines':
      return [...block.items];
    case 'list':
      return block.items.map((item) => `- ${item}`);
    case 'figures':
      return block.items.map(([name, value]) => `- ${name}: ${value}`);
    case 'table':
      return [...block.rows].map((row) => `- ${row.join(' | ')}`);
  }
}
