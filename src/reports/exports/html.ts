// Owns the log as one page of HTML that stands alone: no script, nothing fetched, readable by ear, and made for paper, too.
import { escapeMarkup } from '../../tickets/render/html.ts';
import type { Block, Table } from '../paper.ts';
import { logPaper, sceneOf } from '../log-paper.ts';
import type { ExportFormat } from './format.ts';
import { HTML_STYLE } from './html-style.ts';
import type { Material } from './material.ts';
import { pieceMaker, type Piece } from './piece.ts';
import { rowsIn } from './rows-in.ts';

export const HTML: ExportFormat = {
  ...{ type: 'text/html', isZipped: false, write: html },
};

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = /^(?:ar|dv|fa|he|ku|ps|sd|ug|ur|yi)\b/;

function* html({ log, manner, selection }: Material): Generator<Piece> {
  const paper = logPaper(sceneOf(log, manner), selection);
  const piece = pieceMaker(rowsIn(paper));
  const title = escapeMarkup(paper.title);
  const direction = RIGHT_TO_LEFT.test(paper.language) ? 'rtl' : 'ltr';
  yield piece(
    `<!doctype html>
<html lang="${escapeMarkup(paper.language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
`,
    0,
  );
  for (const [index, { heading, blocks }] of paper.sections.entries()) {
    const name = `part-${index + 1}`;
    yield piece(`<section aria-labelledby="${name}">\n<h2 id="${name}">${escapeMarkup(heading)}</h2>\n`, 0);
    for (const block of blocks) {
      if (block.kind === 'table') yield* table(block, name, piece);
      else yield piece(render(block), 0);
    }
    yield piece('</section>\n', 0);
  }
  yield piece('</main>\n</body>\n</html>\n', 0);
}

function render(block: Exclude<Block, Table>): string {
  switch (block.kind) {
    case 'lines':
      return block.items.map((item) => `<p>${told(item)}</p>\n`).join('');
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${told(item)}</li>\n`).join('')}</ul>\n`;
    case 'figures':
      return `<dl>\n${block.items
        .map(([name, value]) => `<div><dt>${told(name)}</dt><dd>${told(value)}</dd></div>\n`)
        .join('')}</dl>\n`;
  }
}

/** It can be moved sideways on a small screen, by keys, too: so it is a region that can be focused. */
function* table({ head, rows }: Table, name: string, piece: ReturnType<typeof pieceMaker>): Generator<Piece> {
  const names = head.map((cell) => `<th scope="col">${told(cell)}</th>`).join('');
  yield piece(
    `<div class="wide" role="group" tabindex="0" aria-labelledby="${name}">\n<table aria-labelledby="${name}">\n<thead><tr>${names}</tr></thead>\n<tbody>\n`,
    0,
  );
  for (const [first = '', ...rest] of rows) {
    const cells = rest.map((cell) => `<td>${told(cell)}</td>`).join('');
    yield piece(`<tr><th scope="row">${told(first)}</th>${cells}</tr>\n`);
  }
  yield piece('</tbody>\n</table>\n</div>\n', 0);
}

/** Names may be written in another direction than what stands around them. */
function told(text: string): string {
  return `<bdi>${escapeMarkup(text)}</bdi>`;
}
