// Owns what runs in a page of the extension: each function travels as text, so each stands alone.

export function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('downlog');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(new Error('The database could not be deleted'));
  });
}

export function raiseVersion(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('downlog', 2);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(new Error('The database could not be opened'));
  });
}

export function readLocal(): Promise<Record<string, unknown>> {
  return (globalThis as unknown as { chrome: { storage: Storages } }).chrome.storage.local.get(null);
}

/** The extension's own note of when it stopped recording, three minutes older. */
export async function passMinutes(): Promise<void> {
  const { storage } = (globalThis as unknown as { chrome: { storage: Storages } }).chrome;
  const { notRecordingSince } = await storage.session.get(['notRecordingSince']);
  if (notRecordingSince !== undefined)
    await storage.session.set({ notRecordingSince: notRecordingSince - 180_000 });
}

type Storages = {
  readonly session: {
    get(keys: string[]): Promise<{ notRecordingSince?: number }>;
    set(items: object): Promise<void>;
  };
  readonly local: { get(keys: null): Promise<Record<string, unknown>> };
};
