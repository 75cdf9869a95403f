// Owns saving a file into the downloads folder without asking where: for what the user has allowed once.
import browser from 'webextension-polyfill';

/** Asks the user. It must be called straight from a click or key, before anything is awaited. */
export function requestDownloads(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['downloads'] });
}

export function mayDownload(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['downloads'] });
}

/** Writes over a file of this name. False: it could not be written. */
export async function saveInDownloads(file: Blob, name: string): Promise<boolean> {
  const url = URL.createObjectURL(file);
  try {
    return await download(url, name);
  } catch {
    return false;
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function download(url: string, filename: string): Promise<boolean> {
  const { downloads } = browser;
  const ended = new Map<number, boolean>();
  let settle = () => {};
  const hear = ({ id, state }: browser.Downloads.OnChangedDownloadDeltaType) => {
    if (state?.current !== 'complete' && state?.current !== 'interrupted') return;
    ended.set(id, state.current === 'complete');
    settle();
  };
  downloads.onChanged.addListener(hear);
  try {
    const id = await downloads.download({ url, filename, conflictAction: 'overwrite', saveAs: false });
    for (;;) {
      const isComplete = ended.get(id);
      if (isComplete !== undefined) return isComplete;
      await new Promise<void>((resolve) => {
        settle = resolve;
      });
    }
  } finally {
    downloads.onChanged.removeListener(hear);
  }
}
