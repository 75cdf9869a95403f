// Owns what a body is taken for: what it is, whatever it is called.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBody } from '../../../src/providers/parsing/body.ts';

describe('a body', () => {
  test('is what its first characters say, not its header', () => {
    const kinds: readonly (readonly [string, string])[] = [
      ['{"a":1}', 'json'],
      ['\n [1]', 'json'],
      ['<rss><channel/></rss>', 'feed'],
      ['<?xml version="1.0"?>\n<!-- x -->\n<feed/>', 'feed'],
      ['<rdf:RDF/>', 'feed'],
      ['---\nlayout: nil\n---\n<?xml version="1.0"?>\n<feed/>', 'feed'],
      ['<!DOCTYPE html><html></html>', 'html'],
      ['<?xml version="1.0"?><!DOCTYPE html PUBLIC "a" "b"><html/>', 'html'],
      ['<div>rss</div>', 'html'],
      ['url: https://a.example\nstatus: up\n', 'text'],
      ['---\ntitle: Outage\n---\nWe are on it.', 'text'],
      ['[Resolved] Mail is back', 'text'],
      ['', 'empty'],
      [' \uFEFF\r\n', 'empty'],
    ];
    for (const [body, kind] of kinds)
      for (const header of [null, 'text/html', 'application/json; charset=utf-8'])
        expect([body, readBody(new TextEncoder().encode(body), header).kind]).toEqual([body, kind]);
  });

  test('is decoded first', () => {
    const bytes = new Uint8Array(Buffer.from('\uFEFF[{"a":"ö"}]', 'utf16le'));
    expect(readBody(bytes, 'application/json')).toEqual({ kind: 'json', value: [{ a: 'ö' }] });
    expect(readBody('\uFEFF{"a":1}')).toEqual({ kind: 'json', value: { a: 1 } });
  });

  test('says why it cannot be read', () => {
    const reasons: readonly (readonly [string, string])[] = [
      ['{"a":', 'not-json'],
      ['[{"a":1},', 'not-json'],
      ['['.repeat(100), 'too-deep'],
      ['<?xml version="1.0"?><sitemap/>', 'not-a-feed'],
      ['<!DOCTYPE x [<!ENTITY a "b">]><x/>', 'declares-entities'],
      [`<rss>${' '.repeat(2 * 1024 * 1024)}</rss>`, 'too-large'],
      [`<html>${' '.repeat(1024 * 1024)}</html>`, 'too-large'],
      [`[${'1,'.repeat(2 * 1024 * 1024)}1]`, 'too-large'],
      ['\u0089PNG\0', 'not-text'],
    ];
    for (const [body, why] of reasons) expect(readBody(body)).toEqual({ kind: 'unreadable', why });
  });

  test('is never an exception', () => {
    const bits = fc.constantFrom(
      '<',
      '>',
      '<rss>',
      '<item>',
      '</item>',
      '<!DOCTYPE',
      '[',
      ']',
      '{',
      '}',
      '"',
      '<![CDATA[',
      ']]>',
      '&',
      ';',
      '<?xml ',
      '?>',
      '---\n',
      '\n',
      '\uFEFF',
      'a',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.array(bits, { maxLength: 40 }).map((parts) => parts.join('')),
        ),
        (content) => {
          expect(readBody(content).kind).toMatch(/^(?:json|feed|html|text|empty|unreadable)$/);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
