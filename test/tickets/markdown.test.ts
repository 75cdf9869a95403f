// Owns that a renderer of Markdown makes of others' words what they are: words. No link, picture, heading, or HTML of theirs.
import * as fc from 'fast-check';
import markdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { lines, list, steps, type Block, type Letter } from '../../src/tickets/letter.ts';
import { renderMarkdown } from '../../src/tickets/render/markdown.ts';
import { checksOf, dossierOf, draftsOf } from '../support/dossiers.ts';
import { incident, listenTo, page } from '../support/provider-words.ts';
import { at, down, up } from '../support/watching.ts';
import { xssTexts } from '../support/xss.ts';

/** As a desk may have it at its worst: with HTML, tables, and links made of bare addresses. */
const reader = markdownIt({ html: true, linkify: true, typographer: false });
type Token = ReturnType<typeof reader.parse>[number];

const TRICKS = [
  ...['[a](https://evil.example)', '![a](https://evil.example/a.png)', '[a]: https://evil.example', '[a][a]'],
  ...['<https://evil.example>', '<me@evil.example>', 'https://evil.example', 'www.evil.example', 'evil.com'],
  ...['//evil.example', 'mailto:me@evil.example', 'me@evil.example', 'ftp://evil.example', 'javascript:x()'],
  ...['# a', '## a', 'a\n===', 'a\n---', '---', '***', '___', '> a', '    a', '\ta', '```', '~~~', '`a`'],
  ...[
    '- a',
    '* a',
    '+ a',
    '1. a',
    '2) a',
    '| a | b |',
    '|---|---|',
    '|',
    '\\',
    '\\|',
    '&lt;',
    '&#35;',
    '&amp',
  ],
  ...['<b>', '<img src=x>', '<!-- ', '-->', '<script>', '</p>', '<?x?>', '<![CDATA[', '*a*', '**a**', '_a_'],
  ...[
    '~~a~~',
    '!',
    '[',
    ']',
    '(',
    ')',
    '\n',
    '\r\n',
    '\n\n',
    '\u2028',
    ' ',
    '  \n',
    '@a',
    '#1',
    '"',
    "'",
    ':',
  ],
];
const hostile = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...TRICKS) }, fc.string({ maxLength: 6 })), {
    maxLength: 7,
  })
  .map((parts) => parts.join(''));

const all = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap((each) => [each, ...all(each.children ?? [])]);
const parsed = (markdown: string) => all(reader.parse(markdown, {}));
const letterOf = (...blocks: readonly Block[]): Letter => ({
  subject: '',
  sections: [{ heading: '', blocks }],
});
const NOTHING = '\u200B';

/** What a person reads there, each blank alike. */
function textOf(tokens: readonly Token[]): string {
  const parts = tokens.map(({ type, content }) => {
    if (type === 'softbreak' || type === 'hardbreak') return '\n';
    return type === 'text' || type === 'text_special' ? content : '';
  });
  return blank(parts.join(''));
}
const blank = (text: string) => text.replaceAll(NOTHING, '').replaceAll(/\s+/g, ' ').trim();

const IN_LINE = /^(?:inline|paragraph_(?:open|close)|text(?:_special)?|hardbreak)$/;

describe('a renderer of Markdown', { timeout: 60_000 }, () => {
  test('reads a line of others’ words as that line, and as nothing else', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const tokens = parsed(renderMarkdown(letterOf(lines(text))));
        for (const { type } of tokens) expect(type).toMatch(IN_LINE);
        expect(textOf(tokens)).toBe(blank(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('makes no address of a mail of what only looks like one', () => {
    for (const text of ['a\n===@a.0', '$,;@a.example', 'x=&@a.example', '"@a.example'])
      for (const { type } of parsed(renderMarkdown(letterOf(lines(text))))) expect(type).toMatch(IN_LINE);
  });

  test('reads as many points and cells as there are, with those words in them', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 3 }), (texts) => {
        const words = texts.filter((text) => blank(text) !== '');
        fc.pre(words.length > 0);
        for (const block of [list(...words), steps(...words)]) {
          const tokens = parsed(renderMarkdown(letterOf(block)));
          expect(tokens.filter(({ type }) => type === 'list_item_open')).toHaveLength(words.length);
          for (const { type } of tokens) expect(type).toMatch(/list|item|inline|paragraph|text/);
        }
        const cells = [...words, 'end'];
        const table = parsed(
          renderMarkdown(letterOf({ kind: 'table', head: cells.map(() => 'head'), rows: [cells] })),
        );
        const inside = table.flatMap(({ type }, index) =>
          type === 'td_open' ? [textOf(all(table[index + 1]?.children ?? []))] : [],
        );
        expect(inside).toEqual(cells.map(blank));
        for (const { type } of table) expect(type).toMatch(/^(?:table|thead|tbody|tr|th|td|inline|text)/);
      }),
      { numRuns: 2000 },
    );
  });

  test('reads quoted words as one block of code, as they stand', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        fc.pre(text.trim() !== '');
        const tokens = parsed(renderMarkdown(letterOf({ kind: 'quote', text }, lines('after'))));
        const [fence] = tokens;
        expect(fence).toMatchObject({ type: 'fence', info: 'text' });
        const lined = (words: string) => words.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
        expect(lined(fence?.content ?? '')).toBe(`${lined(text)}\n`);
        expect(textOf(tokens.slice(1))).toBe('after');
      }),
      { numRuns: 1000 },
    );
  });

  test('finds in whole letters no link but ours, and no picture, heading, or HTML, whatever things are called', () => {
    const ours = /^https:\/\/(?:site-\d|status)\.example\//;
    const held = (text: string) => {
      for (const { long, short } of draftsOf(dossierWith(text)))
        for (const letter of [long, short]) {
          const tokens = parsed(renderMarkdown(letter));
          const headings = letter.sections.filter(({ heading }) => heading !== '');
          expect(tokens.filter(({ type }) => type === 'heading_open')).toHaveLength(headings.length);
          for (const { type } of tokens)
            expect(type).not.toMatch(/image|html|code_inline|code_block|blockquote|^hr$|^(?:em|strong|s)_/);
          for (const token of tokens.filter(({ type }) => type === 'link_open'))
            expect(token.attrGet('href')).toMatch(ours);
        }
    };
    fc.assert(fc.property(hostile, held), { numRuns: 60 });
    xssTexts('https://evil.example/beacon')
      .filter((_, index) => index % 8 === 0)
      .forEach(({ written }) => held(written));
  });
});

/** Somebody's words wherever somebody's words can get. */
function dossierWith(text: string) {
  return dossierOf({
    sites: [
      { name: text.slice(0, 180) || 'x', provider: 'Provider' },
      { name: 'Elsewhere', provider: text.slice(0, 90) || 'x' },
    ],
    seen: [
      checksOf(
        [
          [0, up],
          [600, down()],
        ],
        3600,
      ),
      checksOf([[0, up]], 3600, 1),
    ],
    now: 3600,
    ear: listenTo([
      page(),
      page({ incidents: [incident([['investigating', 700, `${text} (post)`]], { title: text })] }),
    ]),
    changes: {
      notes: [{ at: at(800), text }],
      tickets: [
        {
          ...{ id: 't', outage: '1' as never, number: text.slice(0, 40) },
          events: [
            { kind: 'opened', at: at(850), text },
            { kind: 'reply', at: at(900), reply: 'denial', text },
          ],
        },
      ],
    },
  });
}
