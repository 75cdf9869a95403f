// Owns the door of the document that holds the reader in Chromium: questions come in, and it closes when none do.
import browser from 'webextension-polyfill';
import type { ReaderMessage } from '../messages/reader.ts';
import { seconds } from '../time/duration.ts';
import { systemClock } from './clock.ts';
import { askReaderWorker } from './reader-worker.ts';

/** The background closes it after its last question; but the background may be gone by then. */
const IDLE = seconds(60);

export function serveReader(): void {
  let stopTimer = () => {};
  let open = 0;
  const settle = (by: 1 | -1) => {
    stopTimer();
    open += by;
    if (open === 0) stopTimer = systemClock.startTimer(IDLE, () => close());
  };
  settle(1);
  settle(-1);
  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id || !isQuestion(message)) return undefined;
    settle(1);
    return askReaderWorker(message.reader).finally(() => settle(-1));
  });
}

/** Commands of pages are heard here, too: they are for the background. */
function isQuestion(message: unknown): message is ReaderMessage {
  return typeof message === 'object' && message !== null && 'reader' in message;
}
