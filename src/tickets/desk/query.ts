// Owns the values in an address: none of them can become anything but a value.

export type Pair = { readonly raw: string; readonly name: string; readonly value: string };

/**
 * Escapes all but RFC 3986's unreserved characters, so that no reader of queries, mail headers or addresses finds a sign of
 * its own in it. Half a surrogate pair becomes U+FFFD.
 */
export function escapeValue(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** What stands after the question mark, read as forms write it (https://url.spec.whatwg.org/#urlencoded-parsing). */
export function pairsOf(search: string): Pair[] {
  return search
    .replace(/^\?/, '')
    .split('&')
    .filter((raw) => raw !== '')
    .map((raw) => {
      const end = raw.indexOf('=');
      const [name, value] = end === -1 ? [raw, ''] : [raw.slice(0, end), raw.slice(end + 1)];
      return { raw, name: unescapeValue(name), value: unescapeValue(value) };
    });
}

/** The address with these parameters in place of any of their names; all else of it stays as it is. */
export function withValues(address: string, values: Readonly<Record<string, string>>): string {
  const [, page = '', search = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
  const kept = pairsOf(search).filter(({ name }) => !Object.hasOwn(values, name));
  const given = Object.entries(values).map(([name, value]) => `${escapeValue(name)}=${escapeValue(value)}`);
  const all = [...kept.map(({ raw }) => raw), ...given];
  return `${page}${all.length === 0 ? search : `?${all.join('&')}`}${fragment}`;
}

function unescapeValue(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    // Bytes that are no UTF-8: a name of ours it cannot be.
    return spaced;
  }
}
