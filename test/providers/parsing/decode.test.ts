// Owns what turning bytes into text promises: the bytes are believed before the header.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/providers/parsing/decode.ts';

const utf16 = (text: string, order: 'be' | 'le', mark = '\uFEFF') => {
  const bytes = Buffer.from(mark + text, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
};
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('bytes', () => {
  test('are UTF-8 unless something says otherwise', () => {
    expect(decodeText(utf8('{"a":"Störung"}'), null)).toBe('{"a":"Störung"}');
    expect(decodeText(utf8('Störung'), 'text/plain; charset=nonsense')).toBe('Störung');
    expect(decodeText(new Uint8Array(), 'application/json')).toBe('');
  });

  test('show their encoding by a mark, whatever the header says', () => {
    expect(decodeText(utf16('[{"a":1}]', 'be'), 'application/json; charset=utf-8')).toBe('[{"a":1}]');
    expect(decodeText(utf16('[{"a":1}]', 'le'), 'application/json; charset=utf-8')).toBe('[{"a":1}]');
    expect(decodeText(utf8('\uFEFF<rss>ä</rss>'), 'text/xml; charset=iso-8859-1')).toBe('<rss>ä</rss>');
  });

  test('show UTF-16 by their NULs where there is no mark', () => {
    for (const order of ['be', 'le'] as const)
      expect(decodeText(utf16('<?xml version="1.0"?><rss/>', order, ''), null)).toBe(
        '<?xml version="1.0"?><rss/>',
      );
  });

  test('are read as their own declaration says, before the header', () => {
    const feed = '<?xml version="1.0" encoding="ISO-8859-1"?><title>Störung</title>';
    expect(decodeText(latin1(feed), 'text/xml; charset=utf-8')).toBe(feed);
    const page = "<html><head><meta charset='windows-1252'></head>Störung</html>";
    expect(decodeText(latin1(page), null)).toBe(page);
    expect(decodeText(latin1('Störung'), 'text/plain; charset=iso-8859-1')).toBe('Störung');
  });

  test('are not read in an encoding that they cannot have, or that no browser knows', () => {
    const feed = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>+ADw-script+AD4-ö</a>`;
    for (const encoding of ['UTF-7', 'UTF-16', 'utf-32', 'x-none'])
      expect(decodeText(utf8(feed(encoding)), null)).toBe(feed(encoding));
  });

  test('always become some text', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.option(fc.string()), (bytes, header) => {
        expect(typeof decodeText(bytes, header)).toBe('string');
      }),
    );
  });
});
