// Owns the log as Markdown: whatever others wrote is text, and stays text.
import { escapeMarkdown } from '../../tickets/render/markdown.ts';
import type { Block, Table } from '../paper.ts';
import { logPaper, sceneOf } from '../log-paper.ts';
import type { ExportFormat } from './format.ts';
import type { Material } from './material.ts';
import { pieceMaker, type Piece } from './piece.ts';
import { rowsIn } from './rows-in.ts';

export const MARKDOWN: ExportFormat = {
  ...{ type: 'text/markdown', isZipped: false, write: markdown },
};

function* markdown({ log, manner, selection }: Material): Generator<Piece> {
  const paper = logPaper(sceneOf(log, manner), selection);
  const piece = pieceMaker(rowsIn(paper));
  yield piece(`# ${escapeMarkdown(paper.title)}\n`, 0);
  for (const { heading, blocks } of paper.sections) {
    yield piece(`\n## ${escapeMarkdown(heading)}\n`, 0);
    for (const block of blocks) {
      if (block.kind === 'table') yield* table(block, piece);
      else yield piece(`\n${render(block)}\n`, 0);
    }
  }
}

function render(block: Exclude<Block, Table>): string {
  switch (block.kind) {
    case 'lines':
      return block.items.map(escapeMarkdown).join('\n\n');
    case 'list':
      return block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');
    case 'figures':
      return block.items
        .map(([name, value]) => `- **${escapeMarkdown(name)}**: ${escapeMarkdown(value)}`)
        .join('\n');
  }
}

function* table({ head, rows }: Table, piece: ReturnType<typeof pieceMaker>): Generator<Piece> {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  yield piece(`\n${line(head.map(escapeMarkdown))}${line(head.map(() => '---'))}`, 0);
  for (const cells of rows) yield piece(line(cells.map(escapeMarkdown)));
}
