// Owns the document beside Chromium's background, which holds the reader: the background itself may have no worker.
// https://developer.chrome.com/docs/extensions/reference/api/offscreen
import browser from 'webextension-polyfill';
import type { ReaderAnswer, ReaderMessage } from '../messages/reader.ts';

interface Offscreen {
  createDocument(wish: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

const { offscreen } = browser as unknown as { readonly offscreen: Offscreen };

let waiting = 0;
/** Opening and closing never overlap. */
let turn = Promise.resolve();

/** The document is open for as long as somebody waits for it. */
export async function askDocument(message: ReaderMessage): Promise<ReaderAnswer | null> {
  waiting += 1;
  try {
    await open();
    return await send(message).catch(async () => {
      // It broke, or an earlier life of ours left it half made.
      await shut();
      await open();
      return send(message);
    });
  } finally {
    waiting -= 1;
    if (waiting === 0) void shut();
  }
}

function send(message: ReaderMessage): Promise<ReaderAnswer | null> {
  return browser.runtime.sendMessage(message);
}

/** There may be one already: Chromium has no more than one, and rejects. */
function open(): Promise<void> {
  const justification = 'Reads status pages';
  return inTurn(() =>
    offscreen.createDocument({ url: 'src/reader/index.html', reasons: ['WORKERS'], justification }),
  );
}

function shut(): Promise<void> {
  return inTurn(() => offscreen.closeDocument());
}

function inTurn(work: () => Promise<void>): Promise<void> {
  return (turn = turn.then(work).catch(() => {}));
}
