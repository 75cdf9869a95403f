// Owns letters without a line too many, for chats and small fields: a line for each section.
import type { Block, Letter } from '../letter.ts';
import { neutral } from './neutral.ts';
import { itemText } from './plain.ts';

export function renderCompact({ sections }: Letter): string {
  return sections
    .map(({ heading, blocks }) => {
      const text = blocks.map(renderBlock).join(' ');
      return neutral(heading === '' ? text : `${heading}: ${text}`);
    })
    .join('\n');
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'lines':
      return block.items.map((item) => (typeof item === 'string' ? ended(item) : itemText(item))).join(' ');
    case 'list':
      return block.items
        .map((item, index) => `${block.isOrdered ? `(${index + 1}) ` : ''}${ended(itemText(item))}`)
        .join(' ');
    case 'quote':
      return `“${block.text.replaceAll(/\s+/g, ' ')}”`;
    case 'table':
      return [block.head, ...block.rows].map((row) => row.join(' ')).join('; ');
  }
}

/** Items that stand one after the other end as sentences do; an address stays one that can be followed. */
function ended(text: string): string {
  return /[.?!]$|:\/\/\S+$/.test(text) ? text : `${text}.`;
}
