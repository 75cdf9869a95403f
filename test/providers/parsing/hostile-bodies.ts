// Owns bodies that were made to hurt a reader: bombs of entities, of depth, of attributes, of encodings.

const times = (part: string, count: number) => part.repeat(count);
const rss = (inside: string) => `<rss version="2.0"><channel><title>t</title>${inside}</channel></rss>`;
const entities = (declared: string, root: string) => `<?xml version="1.0"?><!DOCTYPE r [${declared}]>${root}`;
const LAUGHS = Array.from(
  { length: 10 },
  (_, level) => `<!ENTITY l${level + 1} "${times(`&l${level};`, 10)}">`,
);

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
}

/** Each made when it is asked for: together they would be an attack on the test. */
export const HOSTILE_BODIES: Readonly<Record<string, () => string | Uint8Array>> = {
  'billion laughs': () =>
    entities(`<!ENTITY l0 "ha">${LAUGHS.join('')}`, rss('<item><title>&l10;</title></item>')),
  'quadratic entity': () =>
    entities(
      `<!ENTITY a "${times('B', 100_000)}">`,
      rss(`<item><title>${times('&a;', 20_000)}</title></item>`),
    ),
  'parameter entity': () => entities('<!ENTITY % p SYSTEM "https://a.example/x.dtd"> %p;', rss('')),
  'external entity': () =>
    entities('<!ENTITY x SYSTEM "file:///etc/passwd">', rss('<item><title>&x;</title></item>')),
  'entities in UTF-16': () => utf16(entities('<!ENTITY a "b">', rss('<item><title>&a;</title></item>'))),
  'UTF-7 by declaration': () =>
    `<?xml version="1.0" encoding="UTF-7"?>${rss('<item><title>+ADw-script+AD4-</title></item>')}`,
  'a million references': () => rss(`<item><description>${times('&#65;', 350_000)}</description></item>`),
  'undefined references': () => rss(`<item><description>${times('&zz;', 450_000)}</description></item>`),
  'naked ampersands': () => rss(`<item><title>${times('&', 2_000_000)}</title></item>`),
  'a million deep': () => `<rss>${times('<a>', 600_000)}`,
  'deep in an item': () =>
    rss(`<item><description>${times('<b>', 140_000)}x${times('</b>', 140_000)}</description></item>`),
  'a hundred thousand attributes': () =>
    `<rss ${Array.from({ length: 100_000 }, (_, index) => `a${index}="${index}"`).join(' ')}><channel/></rss>`,
  'one attribute a hundred thousand times': () => `<rss ${times('a="1" ', 100_000)}><channel/></rss>`,
  'nothing but brackets': () => times('<', 300_000),
  'brackets in a feed': () => `<rss>${times('<', 300_000)}`,
  'half-open tags': () => `<rss><channel>${times('<item ', 200_000)}`,
  'unterminated CDATA': () => `<rss><channel><item><title><![CDATA[${times('x]]', 600_000)}`,
  'many CDATA': () => rss(`<item><title>${times('<![CDATA[x]]>', 140_000)}</title></item>`),
  'unterminated comment': () => `<!--${times('-', 2_000_000)}`,
  'many comments': () => `${times('<!---->', 250_000)}${rss('')}`,
  'many declarations': () => `${times('<?x?>', 350_000)}${rss('')}`,
  'unterminated doctype': () => `<!DOCTYPE ${times('x ', 900_000)}`,
  'a long name': () => `<rss><${times('a', 2_000_000)}>`,
  'closings without openings': () => `<rss><channel>${times('</item>', 280_000)}`,
  'a hundred thousand items': () => rss(times('<item><a/></item>', 110_000)),
  'one element over and over': () => rss(`<item>${times('<category>c</category>', 90_000)}</item>`),
  'a long line of blanks': () => rss(`<item><title>${times(' \n', 900_000)}</title></item>`),
  'markup in every title': () => rss(times(`<item><title>${times('&lt;p ', 600)}</title></item>`, 500)),
  NULs: () => times('<rss>\0', 300_000),
  'more than is read': () => times('<rss> ', 600_000),
  'deep JSON': () => times('[', 4_000_000),
  'deep objects': () => times('{"a":', 700_000),
  'a million lists': () => `[${times('[],', 1_000_000)}1]`,
  'a million records': () => `[${times('{"a":1},', 500_000)}1]`,
  'a quote of escapes': () => `{"${times('\\"', 2_000_000)}`,
  'a million members': () => `{${Array.from({ length: 350_000 }, (_, index) => `"${index}":1`).join(',')}}`,
  'twenty thousand incidents': () =>
    JSON.stringify({
      ...{ page: { id: 'a' }, status: { indicator: 'none' }, components: [] },
      incidents: Array.from({ length: 20_000 }, (_, id) => ({
        ...{ id, name: 'n', status: 's', impact: 'i', created_at: '2020-01-01' },
        incident_updates: [{ id: 1, status: 'x', body: '<p>a', created_at: '2020-01-01' }],
      })),
    }),
  'an archive of updates': () =>
    JSON.stringify({
      archive: Array.from({ length: 200 }, () => ({
        ...{ date: '1300000000', service: 'x', summary: 'y' },
        description: times('<span> 1:14 PM PDT</span>t', 499),
      })),
      current: [],
    }),
  'scripts without end': () =>
    rss(
      times(
        `<item><description>${times('&lt;script>', 1)}${times('&lt;/script', 6000)}</description></item>`,
        30,
      ),
    ),
  prototype: () => `{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}}`,
  'front matter without end': () => `---\n${times('a: b\n', 190_000)}`,
  gzip: () => Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 3, 0xec, 0xbd, 0]),
};
