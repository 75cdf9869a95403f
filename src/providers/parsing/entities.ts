// Owns the named characters of HTML that people do write: Latin-1, punctuation, a few signs. Five of them are XML's.

/** In order from U+00A0 to U+00FF. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
  'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute ' +
  'Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute ' +
  'THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ' +
  'ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const OTHERS =
  'amp& lt< gt> quot" apos\' OElig\u0152 oelig\u0153 Scaron\u0160 scaron\u0161 Yuml\u0178 ensp\u2002 emsp\u2003 thinsp\u2009 ' +
  'ndash\u2013 mdash\u2014 lsquo\u2018 rsquo\u2019 sbquo\u201A ldquo\u201C rdquo\u201D bdquo\u201E dagger\u2020 bull\u2022 ' +
  'hellip\u2026 prime\u2032 Prime\u2033 lsaquo\u2039 rsaquo\u203A euro\u20AC trade\u2122 larr\u2190 uarr\u2191 rarr\u2192 ' +
  'darr\u2193 minus\u2212 asymp\u2248 ne\u2260 le\u2264 ge\u2265 check\u2713 colon: lpar( rpar) num# newline\u000A';

/** Characters by their names, and nothing else: no prototype that would know a `constructor`. */
export const ENTITIES: Readonly<Record<string, string>> = Object.assign(
  Object.create(null) as Record<string, string>,
  Object.fromEntries(LATIN_1.split(' ').map((name, index) => [name, String.fromCharCode(0xa0 + index)])),
  Object.fromEntries(OTHERS.split(' ').map((entry) => [entry.slice(0, -1), entry.slice(-1)])),
);

/** What the numbers from 0x80 to 0x9F mean in HTML, as they once did in Windows. */
const WINDOWS = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';

const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]\w{1,9}));/gi;

/** The text with its references replaced, once: what they stand for is not looked at again. */
export function decodeEntities(text: string): string {
  return text.replaceAll(
    REFERENCE,
    (whole, decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      return characterAt(decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal));
    },
  );
}

function characterAt(code: number): string {
  if (code >= 0x80 && code < 0xa0) return WINDOWS.charAt(code - 0x80);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
}
