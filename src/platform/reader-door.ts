// Owns the door of the document beside the background of Chromium, which may have workers: questions for the reader come in,
// and the wish for a backup, and it closes when none do.
import browser from 'webextension-polyfill';
import type { ReaderMessage } from '../messages/reader.ts';
import type { BackupMessage } from '../messages/weekly-backup.ts';
import { minutes, seconds } from '../time/duration.ts';
import { systemClock } from './clock.ts';
import { makeBackup } from './made-backup.ts';
import { askReaderWorker } from './reader-worker.ts';

/** The background closes it after its last question; but the background may be gone by then. */
const IDLE = seconds(60);
/** The browser reads the backup out of this document: it must not go before that is done. */
const DOWNLOAD = minutes(15);

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
    if (sender.id !== browser.runtime.id || !isForUs(message)) return undefined;
    settle(1);
    if ('reader' in message) return askReaderWorker(message.reader).finally(() => settle(-1));
    return makeBackup(message.backup).finally(() => systemClock.startTimer(DOWNLOAD, () => settle(-1)));
  });
}

/** Commands of pages are heard here, too: they are for the background. */
function isForUs(message: unknown): message is ReaderMessage | BackupMessage {
  return typeof message === 'object' && message !== null && ('reader' in message || 'backup' in message);
}
