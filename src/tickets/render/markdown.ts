// Owns letters as Markdown: whatever others wrote is text, and stays text.
import type { Block, Item, Letter } from '../letter.ts';
import { neutral } from './neutral.ts';

export function renderMarkdown({ sections }: Letter): string {
  return sections
    .map(({ heading, blocks }) => {
      const text = blocks.map(renderBlock).join('\n\n');
      return heading === '' ? text : `### ${escapeMarkdown(heading)}\n\n${text}`;
    })
    .join('\n\n');
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'lines':
      return block.items.map(renderItem).join('  \n');
    case 'list':
      return block.items
        .map((item, index) => `${block.isOrdered ? `${index + 1}.` : '-'} ${renderItem(item)}`)
        .join('\n');
    case 'quote':
      return fence(block.text);
    case 'table':
      return [
        row(block.head),
        row(block.head.map(() => '---')),
        ...block.rows.map((cells) => row(cells.map(escapeMarkdown))),
      ].join('\n');
  }
}

function renderItem(item: Item): string {
  return typeof item === 'string' ? escapeMarkdown(item) : `${escapeMarkdown(item.text)} <${item.link}>`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A fence that is longer than any inside it. */
function fence(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}text\n${text}\n${marks}`;
}

/** On one line. An address in somebody's words is no link, however it is written: only those that we put there are. */
export function escapeMarkdown(text: string): string {
  const line = neutral(text.replaceAll(/\s*[\r\n\u2028\u2029]\s*/g, ' ').trim());
  return line
    .replaceAll(/[\\`*_[\]<>|~&]/g, String.raw`\$&`)
    .replaceAll(/(?<=\S)@(?=\S)/g, '\\@\u200B')
    .replaceAll(/:(?=\/\/)|(?<=[a-z]):(?=\S)|\/(?=\/)|(?<=[\p{L}\p{N}])\.(?=\p{L}{2})/giu, String.raw`\$&`)
    .replace(/^([#+=-])/, String.raw`\$1`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`);
}
