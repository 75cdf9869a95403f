// Owns putting a letter on the clipboard: as plain text, and as HTML for who pastes it into a mail.

/** Called straight from a click. `html` is null where the user has written in the text. False: the browser refused. */
export async function copyLetter(plain: string, html: string | null): Promise<boolean> {
  try {
    if (html === null) await navigator.clipboard.writeText(plain);
    else await navigator.clipboard.write([itemOf(plain, html)]);
    return true;
  } catch {
    return false;
  }
}

function itemOf(plain: string, html: string): ClipboardItem {
  return new ClipboardItem({
    'text/plain': new Blob([plain], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  });
}
