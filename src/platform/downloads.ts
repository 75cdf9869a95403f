// Owns saving a file into the downloads folder without asking where: for what the user has allowed once.
import browser from 'webextension-polyfill';
import { wait } from '../time/clock.ts';
import { seconds } from '../time/duration.ts';
import { systemClock } from './clock.ts';

/** Asks the user. It must be called straight from a click or key, before anything is awaited. */
export function requestDownloads(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['downloads'] });
}

export function mayDownload(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['downloads'] });
}

/** Writes over a file of this name. False: it could not be written. */
export async function download(url: string, filename: string): Promise<boolean> {
  const { downloads } = browser;
  try {
    const id = await downloads.download({ url, filename, conflictAction: 'overwrite', saveAs: false });
    for (;;) {
      const [item] = await downloads.search({ id });
      if (item?.state !== 'in_progress') return item?.state === 'complete';
      await wait(systemClock, seconds(1));
    }
  } catch {
    return false;
  }
}
