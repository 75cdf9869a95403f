// Owns the document beside Chromium's background, which holds the reader, and makes the backup of the week:
// the background itself may have no worker.
// https://developer.chrome.com/docs/extensions/reference/api/offscreen
import browser from 'webextension-polyfill';
import type { ReaderAnswer, ReaderMessage } from '../messages/reader.ts';
import type { BackupMessage, MadeBackup } from '../messages/weekly-backup.ts';

interface Offscreen {
  createDocument(wish: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

const { offscreen } = browser as unknown as { readonly offscreen: Offscreen };

let waiting = 0;
/** Opening and closing never overlap. */
let turn = Promise.resolve();

type Message = ReaderMessage | BackupMessage;
type AnswerTo<M extends Message> = M extends ReaderMessage ? ReaderAnswer | null : MadeBackup;

/** The document is open for as long as somebody waits for it, or uses its answer. */
export async function askDocument<M extends Message, Outcome>(
  message: M,
  use: (answer: AnswerTo<M>) => Promise<Outcome> | Outcome,
): Promise<Outcome> {
  waiting += 1;
  try {
    await open();
    const answer = await send(message).catch(async () => {
      // It broke, or an earlier life of ours left it half made.
      await shut();
      await open();
      return send(message);
    });
    return await use(answer);
  } finally {
    waiting -= 1;
    if (waiting === 0) void shut();
  }
}

function send<M extends Message>(message: M): Promise<AnswerTo<M>> {
  return browser.runtime.sendMessage(message);
}

/** There may be one already: Chromium has no more than one, and rejects. */
function open(): Promise<void> {
  const justification = 'Reads status pages';
  return inTurn(() =>
    offscreen.createDocument({ url: 'src/reader/index.html', reasons: ['WORKERS', 'BLOBS'], justification }),
  );
}

function shut(): Promise<void> {
  return inTurn(() => offscreen.closeDocument());
}

function inTurn(work: () => Promise<void>): Promise<void> {
  return (turn = turn.then(work).catch(() => {}));
}
