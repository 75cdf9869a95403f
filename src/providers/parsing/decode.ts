// Owns turning the bytes of a body into text: what the bytes show goes before what anybody says about them.

/** Enough for an XML declaration, or for the `meta` of a page. */
const HEAD = 1024;

/**
 * The text in these bytes, without its byte order mark and otherwise whole. In order of trust: the mark, the NULs of UTF-16
 * without one, what an XML declaration or an HTML `meta` says, the header's charset, UTF-8. A name that no browser
 * knows (UTF-7 among them) says nothing.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string {
  const marked = byMark(bytes) ?? byNuls(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  const decoder =
    decoderFor(declared(bytes)) ?? decoderFor(charsetIn(contentType ?? '')) ?? new TextDecoder();
  return decoder.decode(bytes);
}

function byMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null;
}

/** All that we read begins with two ASCII characters: brackets, quotes, a letter, blanks. */
function byNuls([first = 0, second = 0, third = 0, fourth = 0]: Uint8Array): string | null {
  if (first === 0 && second > 0 && third === 0 && fourth > 0) return 'utf-16be';
  return first > 0 && second === 0 && third > 0 && fourth === 0 ? 'utf-16le' : null;
}

function declared(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  return head.trimStart().startsWith('<') ? charsetIn(head) : null;
}

function charsetIn(said: string): string | null {
  return /\b(?:encoding|charset) {0,9}= {0,9}["']?([\w.:-]{1,40})/i.exec(said)?.[1] ?? null;
}

function decoderFor(charset: string | null): TextDecoder | null {
  // Text in UTF-16 would have shown by its NULs.
  if (charset === null || /^utf-?16/i.test(charset)) return null;
  try {
    return new TextDecoder(charset);
  } catch {
    return null;
  }
}
