// Owns letters as plain text, 72 columns wide.
import type { Block, Item, Letter } from '../letter.ts';
import { neutral } from './neutral.ts';
import { wrap } from './wrap.ts';

const WIDTH = 72;
const GAP = '  ';
/** A last column that is narrower than this is no column. */
const NARROW = 24;

export function renderPlain({ sections }: Letter): string {
  return sections
    .map(({ heading, blocks }) => {
      const text = blocks.map((block) => renderBlock(block).join('\n')).join('\n');
      return heading === '' ? text : `${heading.toUpperCase()}\n${text}`;
    })
    .join('\n\n');
}

/** An item with its address, as text. */
export function itemText(item: Item): string {
  return typeof item === 'string' ? item : `${item.text} ${item.link}`;
}

function renderBlock(block: Block): string[] {
  switch (block.kind) {
    case 'lines':
      return block.items.flatMap((item) => wrap(neutral(itemText(item)), WIDTH));
    case 'list':
      return block.items.flatMap((item, index) => {
        const mark = block.isOrdered ? `${index + 1}. ` : '- ';
        return wrap(mark + neutral(itemText(item)), WIDTH, ' '.repeat(mark.length));
      });
    case 'quote':
      return wrap(neutral(block.text), WIDTH - 2).map((line) => `> ${line}`);
    case 'table':
      return renderTable([block.head, ...block.rows].map((row) => row.map(neutral)));
  }
}

/** Cells in their columns, or one after the other where not even they find room beside each other. */
function beside(columns: string, cells: readonly string[]): string[] {
  if (columns.length <= WIDTH) return [columns];
  return wrap(cells.filter((cell) => cell !== '').join(' / '), WIDTH, GAP);
}

function renderTable(rows: readonly (readonly string[])[]): string[] {
  const count = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: count - 1 }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const before = widths.reduce((sum, width) => sum + width + GAP.length, 0);
  const last = rows.map((row) => row[count - 1] ?? '');
  const longest = Math.max(...last.map((cell) => cell.length));
  const words = last.flatMap((cell) => cell.split(' ')).map((word) => word.length);
  // A word that fits into no line may stand out; one that fits into a line of its own gets one.
  const longestWord = Math.max(...words.filter((length) => length <= WIDTH - GAP.length));
  const isNarrow = WIDTH - before < Math.max(longestWord, Math.min(NARROW, longest));
  return rows.flatMap((row) => {
    const cells = widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(GAP);
    const indent = isNarrow ? GAP : ' '.repeat(before);
    const start = isNarrow ? beside(cells.trimEnd(), row.slice(0, -1)) : [];
    const [first = '', ...rest] = wrap(row[count - 1] ?? '', WIDTH - indent.length);
    const opening = isNarrow ? `${indent}${first}` : `${cells}${GAP}${first}`;
    return [...start, opening.trimEnd(), ...rest.map((line) => `${indent}${line}`)];
  });
}
