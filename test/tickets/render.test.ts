// Owns what no rendering may do with others' words: run, fetch, link, call somebody, or look like our own.
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/domain/observation.ts';
import { lines, list, section, steps, type Letter } from '../../src/tickets/letter.ts';
import { fit } from '../../src/tickets/render/fit.ts';
import { renderCompact } from '../../src/tickets/render/compact.ts';
import { renderHtml } from '../../src/tickets/render/html.ts';
import { renderMarkdown } from '../../src/tickets/render/markdown.ts';
import { renderPlain } from '../../src/tickets/render/plain.ts';
import { checksOf, dossierOf, draftsOf } from '../support/dossiers.ts';
import { incident, listenTo, page } from '../support/provider-words.ts';
import { at, down, up } from '../support/watching.ts';
import { xssTexts } from '../support/xss.ts';

const RENDERERS = { plain: renderPlain, markdown: renderMarkdown, html: renderHtml, compact: renderCompact };

/** Somebody's words wherever somebody's words can get: a name, a title, a post, a note, an answer, a provider. */
function lettersWith(text: string): Letter[] {
  return [down(), up]
    .flatMap((since) => draftsOf(dossierWith(text, since)))
    .flatMap(({ long, short }) => [long, short]);
}

function dossierWith(text: string, since: Verdict) {
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
          [1800, since],
        ],
        3600,
      ),
      checksOf([[0, up]], 3600, 1),
    ],
    now: 3600,
    ear: listenTo([
      page(),
      page(),
      page(),
      page({ incidents: [incident([['investigating', 700, `${text} (post)`]], { title: text })] }),
    ]),
    changes: {
      notes: [{ at: at(800), text }],
      tickets: [
        {
          ...{ id: 't', outage: '1' as never, number: '#77' },
          events: [
            { kind: 'opened', at: at(850), text },
            { kind: 'reply', at: at(900), reply: 'denial', text },
          ],
        },
      ],
    },
  });
}

describe('as HTML', () => {
  test('three hundred hostile texts come out as text: no element, no attribute but ours', () => {
    const texts = xssTexts('https://evil.example/beacon').map(({ written }) => written);
    expect(texts.length).toBeGreaterThanOrEqual(240);
    const ours = /<\/?(?:h3|p|br|ul|ol|li|table|tr|td|th|blockquote)>|<a href="https?:\/\/[^"<>]*">|<\/a>/g;
    for (let first = 0; first < texts.length; first += 6) {
      const text = texts.slice(first, first + 6).join(' ');
      for (const letter of lettersWith(text))
        expect(renderHtml(letter).replaceAll(ours, '')).not.toMatch(/[<>]/);
    }
  });
});

const TRICKS = [
  '[click](https://evil.example)',
  '![x](https://evil.example/a.png)',
  '<https://evil.example>',
  'https://evil.example/plain and www.evil.example',
  '**bold** _it_ `code` ~~gone~~',
  '| a | b |',
  '&lt;img&gt; &#64;admin',
  '@admin please, see #123 and !45, cc someone@corp.example',
].join(' ');

describe('as Markdown', () => {
  const written = lettersWith(TRICKS).map(renderMarkdown);
  /** Without the fences, in which nothing is read, and without the addresses that we put there. */
  const read = written.map((text) =>
    text.replaceAll(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '').replaceAll(/<https?:\/\/[^\s<>]+>/g, ''),
  );

  test('others’ words mean nothing', () => {
    for (const text of read) {
      const bare = text.replaceAll(/\\[\\`*_[\]<>|~&:.#+=-]/g, '');
      for (const line of bare.split('\n').filter((each) => !each.startsWith('|')))
        expect(line).not.toMatch(/[`*_[\]<>|~&]/);
      expect(bare).not.toMatch(/:\/\/|www\./);
    }
  });

  test('the words of a post stand in a fence that is longer than any in them', () => {
    const posts = lettersWith('before ````` after').map(renderMarkdown).join('\n');
    expect(posts).toMatch(/^`{6}text\nbefore `{5} after \(post\)\n`{6}$/m);
  });

  test('a list or a heading of theirs is none', () => {
    const block = lines('# big', '- item', '1. one', '+ plus', '= under', '> quote');
    const text = renderMarkdown({ subject: '', sections: [{ heading: '', blocks: [block] }] });
    expect(text.split('  \n')).toEqual([
      ...[String.raw`\# big`, String.raw`\- item`, String.raw`1\. one`, String.raw`\+ plus`],
      ...[String.raw`\= under`, String.raw`\> quote`],
    ]);
  });
});

describe('in every rendering', () => {
  test.for(Object.entries(RENDERERS))('%s calls nobody and links no other ticket', ([, render]) => {
    for (const text of lettersWith(TRICKS).map((letter) => render(letter))) {
      const outside = render === renderMarkdown ? text.replaceAll(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '') : text;
      expect(outside).not.toMatch(/(?:^|[^\w])@\w|[#!]\d/m);
    }
  });

  test('a subject stays one line, whatever is in a name', () => {
    const names = ['a\r\nBcc: all@corp.example', 'a%0d%0aBcc: x', 'a\u2028b\u0000c', 'x'.repeat(500)];
    for (const name of names)
      for (const { subject } of lettersWith(name)) {
        expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(subject.length).toBeLessThanOrEqual(160);
      }
  });

  test('nothing turns the direction of what follows, or hides', () => {
    for (const letter of lettersWith('safe\u202Egnp.exe\u2066\u200F\u00AD end'))
      expect(renderPlain(letter)).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u00AD]/);
  });
});

describe('a short letter', () => {
  test('leaves out the lightest lines and keeps the last, in any rendering', () => {
    const short: Letter = {
      subject: '',
      sections: [
        {
          heading: '',
          blocks: [
            lines(
              'weighty',
              ...Array.from({ length: 40 }, (_, n) => `line ${n} <&> *`.repeat(3)),
              'the last',
            ),
          ],
        },
      ],
    };
    for (const render of Object.values(RENDERERS)) {
      const text = fit(short, render);
      expect(text.length).toBeLessThanOrEqual(900);
      expect(text).toContain('weighty');
      expect(text).toContain('the last');
      expect(text).toContain('line 0');
    }
  });
});

describe('plain text', () => {
  test('is 72 columns wide, breaks no word, and hangs what goes on', () => {
    const long = `https://site.example/${'a'.repeat(90)}`;
    const letter: Letter = {
      subject: '',
      sections: [
        section('A heading', steps(`${'word '.repeat(30)}end`), list(long), {
          ...{ kind: 'table', head: ['Day', 'What'] },
          rows: [['2019-04-02', 'word '.repeat(30).trim()]],
        }),
      ].filter((each) => each !== null),
    };
    const text = renderPlain(letter).split('\n');
    expect(text[0]).toBe('A HEADING');
    expect(text).toContain(`- ${long}`);
    for (const line of text) if (!line.includes(long)) expect(line.length).toBeLessThanOrEqual(72);
    expect(text.filter((line) => line.startsWith('            word')).length).toBeGreaterThan(1);
  });

  test('says nothing where there is nothing to say', () => {
    expect(section('Empty', lines(null, false), list())).toBeNull();
  });
});
