// Owns what becomes of what providers write: plain text that cannot act, mislead or take long.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainLine, plainText, safeLink } from '../../../src/providers/parsing/plain-text.ts';

describe('what a provider wrote', () => {
  test('is read in lines and paragraphs', () => {
    const reads: readonly (readonly [string, string])[] = [
      ['one\r\ntwo\r\n\r\n\r\nthree', 'one\ntwo\n\nthree'],
      ['one<br />\r\ntwo<br>three<BR/><br/>four', 'one\ntwo\nthree\n\nfour'],
      ['<p>one</p><p>two\n</p>\n<p>three</p>', 'one\n\ntwo\n\nthree'],
      ['<ul><li>a</li><li>b <b>bold</b></li></ul>end', 'a\nb bold\n\nend'],
      ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
      [
        '<p><small>Oct <var>30</var>, <var>23:05</var> UTC</small><br><strong>Fixed</strong> - ok</p>',
        'Oct 30, 23:05 UTC\nFixed - ok',
      ],
      ['  a \u00a0\t b\u2028c ', 'a b\nc'],
      [
        '**We** are `on it` & <https://example.com/?a=1&copy=2>, <me@example.com>',
        '**We** are `on it` & <https://example.com/?a=1&copy=2>, <me@example.com>',
      ],
      ['load < 5 and > 3, a<b, <- 4', 'load < 5 and > 3, a<b, <- 4'],
      ['', ''],
    ];
    for (const [markup, text] of reads) expect(plainText(markup)).toBe(text);
    expect(plainLine('<p>one</p>\n two')).toBe('one two');
    expect(plainLine('x'.repeat(600))).toBe(`${'x'.repeat(499)}…`);
  });

  test('has its entities decoded, once', () => {
    expect(
      plainText(
        '&lt;b&gt; &amp;lt; St&ouml;rung &#8211; &#x2014; &#150; &nbsp;&hellip; &zz; &#0;&#xD800; R&D',
      ),
    ).toBe('<b> &lt; Störung – — – … &zz; \uFFFD\uFFFD R&D');
    expect(plainText('&constructor; &__proto__;')).toBe('&constructor; &__proto__;');
  });

  test('loses what is no text', () => {
    expect(
      plainText(
        'a<script>alert("</p>")</script>b<style>p{}</style><svg><path d="M0>1"/><text>x</text></svg >c',
      ),
    ).toBe('abc');
    expect(plainText('a<!-- <b>no</b> -->b<!DOCTYPE html><?php x ?>c<svg/>d<script>never closed')).toBe(
      'abcd',
    );
    expect(plainText('<a href="x" title="1 > 0">link</a> <img alt="a" onerror="alert(1)" src=x>')).toBe(
      'link',
    );
  });

  test('cannot deceive the eye', () => {
    expect(plainText('\u202Eetisbew\u202C \u2066ok\u2069 o\u200Bk\u00AD\uFEFF\u061C')).toBe('etisbew ok ok');
    expect(plainText('bell\u0007 \u009Fnul\0 \uD800 &#x202e;&#8203;end')).toBe('bell nul end');
    expect(plainText(`z${'\u0301'.repeat(500)}a`)).toBe(`z${'\u0301'.repeat(4)}a`);
    expect(plainText('Привет, שלום, مرحبا, 🚧')).toBe('Привет, שלום, مرحبا, 🚧');
  });

  test('takes 20 KiB at the most, and says where it was cut', () => {
    for (const letter of ['a', 'ж', '漢', '🚧']) {
      const text = plainText(letter.repeat(30_000));
      const size = new TextEncoder().encode(text).length;
      expect(size).toBeLessThanOrEqual(20 * 1024);
      expect(size).toBeGreaterThan(20 * 1024 - 16);
      expect(text.endsWith(`${letter}…`)).toBe(true);
    }
  });

  test('is text for every input, without controls, and the same when read as lines again', () => {
    const bits = fc.constantFrom(
      '<',
      '>',
      '"',
      '</',
      '<!--',
      '-->',
      '<p',
      '<br>',
      '<svg',
      '</svg>',
      '&lt;',
      '&#',
      ';',
      'x',
      ' ',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(bits).map((parts) => parts.join('')),
        ),
        (markup) => {
          const text = plainText(markup);
          expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cf}|\n\n\n|^\s|\s$/u);
          expect(plainText(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))).toBe(text);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('is read in time that grows with its length, whatever it is', () => {
    const hostile = [
      '<',
      '<a',
      '<a ',
      '<a "',
      '<a "><b ',
      '<!--',
      '<!',
      '<p>',
      '</',
      '<svg>',
      '<svg></svg>',
      '&',
      '&#',
      '&lt',
      '\n \r',
      ' ',
      '"',
      'e\u0301',
      '<script',
      '<br>\n ',
    ];
    for (const part of hostile)
      for (const tail of ['', '>', '"', '">']) {
        const markup = part.repeat(Math.ceil(4_000_000 / part.length)) + tail;
        const began = performance.now();
        plainText(markup);
        expect([part, performance.now() - began < 1000]).toEqual([part, true]);
      }
  }, 60_000);

  test('is not kept waiting by an element whose end never ends', () => {
    const began = performance.now();
    expect(plainText(`before<script>${'</script'.repeat(60_000)}`)).toBe('before');
    expect(performance.now() - began).toBeLessThan(1000);
  });

  test('goes on behind the end of an element without text, however that is written', () => {
    expect(plainText('a<style>b</STYLE\n>c<svg>d</svg >e')).toBe('ace');
  });
});

describe('a link', () => {
  test('leads to the web or nowhere', () => {
    expect(safeLink('https://status.example/incidents/1#u')).toBe('https://status.example/incidents/1');
    expect(safeLink('incidents/1', 'https://status.example/')).toBe('https://status.example/incidents/1');
    expect(safeLink('//cdn.example/x', 'https://status.example/')).toBe('https://cdn.example/x');
    const refused = [
      'javascript:alert(1)',
      ' java\tscript:alert(1)',
      'JAVASCRIPT:1',
      'data:text/html,x',
      'blob:https://a.example/1',
    ];
    const others = [
      'chrome://settings',
      'moz-extension://x/',
      'file:///etc/passwd',
      'mailto:a@b.example',
      'https://u:p@a.example',
      'incidents/1',
      '',
      ' ',
      null,
      7,
      {},
    ];
    for (const value of [...refused, ...others]) expect(safeLink(value)).toBeNull();
    for (const value of refused) expect(safeLink(value, 'https://status.example/')).toBeNull();
  });
});
