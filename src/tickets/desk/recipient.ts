// Owns whom a letter goes to: one plain mail address, in which nothing has to be escaped.

/**
 * A part of RFC 5321's addresses on purpose: no quotes, no comments, no lists, none of the signs that mean something in a
 * `mailto:` (RFC 6068, 2: `%` `?` `&` `,` `#` `/` `;`). Domains in ASCII, with a top level of letters or punycode.
 */
const ADDRESS =
  /^[a-z\d](?:[\w+-]|\.(?=[\w+-])){0,63}@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?:[a-z]{2,63}|xn--[a-z\d-]{2,59})$/i;

/** The address in `mailto:somebody@example.org?…` or `somebody@example.org`; null: there is not exactly one. What follows it is dropped. */
export function recipientOf(typed: string): string | null {
  const address = typed.replace(/^mailto:/i, '').replace(/\?.*$/s, '');
  return address.length <= 254 && ADDRESS.test(address) ? address : null;
}
