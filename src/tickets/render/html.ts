// Owns letters as HTML for the clipboard: a few plain elements, no attribute but the addresses that we put there.
import type { Block, Item, Letter } from '../letter.ts';
import { neutral } from './neutral.ts';

export function renderHtml({ sections }: Letter): string {
  return sections
    .map(({ heading, blocks }) => {
      const title = heading === '' ? '' : `<h3>${escapeHtml(heading)}</h3>\n`;
      return `${title}${blocks.map(renderBlock).join('\n')}`;
    })
    .join('\n');
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'lines':
      return `<p>${block.items.map(renderItem).join('<br>\n')}</p>`;
    case 'list': {
      const name = block.isOrdered ? 'ol' : 'ul';
      return `<${name}>\n${block.items.map((item) => `<li>${renderItem(item)}</li>\n`).join('')}</${name}>`;
    }
    case 'quote':
      return `<blockquote>${escapeHtml(block.text).replaceAll('\n', '<br>\n')}</blockquote>`;
    case 'table': {
      const cells = (row: readonly string[], name: string) =>
        `<tr>${row.map((cell) => `<${name}>${escapeHtml(cell)}</${name}>`).join('')}</tr>\n`;
      return `<table>\n${cells(block.head, 'th')}${block.rows.map((row) => cells(row, 'td')).join('')}</table>`;
    }
  }
}

function renderItem(item: Item): string {
  if (typeof item === 'string') return escapeHtml(item);
  const link = escapeHtml(item.link);
  return `${escapeHtml(item.text)} <a href="${link}">${link}</a>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return escapeMarkup(neutral(text));
}

/** As the text of an element, or between the quotes of an attribute. */
export function escapeMarkup(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}
