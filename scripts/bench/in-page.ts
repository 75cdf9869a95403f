// Owns what the bench does to the log from inside a page of the extension. Each function travels as text, so each stands alone.

/** Puts a whole list of sites in place at once: 500 commands would do the same, one after another. */
export async function putWatchlist(watchlist: unknown): Promise<void> {
  const opening = indexedDB.open('downlog');
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = reject;
  });
  const db = opening.result;
  const transaction = db.transaction('config', 'readwrite');
  transaction.objectStore('config').put(watchlist, 'watchlist');
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = reject;
  });
  db.close();
}

/** Makes everything due, as if its hour had passed, and sets the alarm. Gives the alarm's time. */
export async function makeDue(alarm: string, inMs: number): Promise<number> {
  const names = await indexedDB.databases();
  if (names.some(({ name }) => name === 'downlog')) {
    const opening = indexedDB.open('downlog');
    await new Promise((resolve, reject) => {
      opening.onsuccess = resolve;
      opening.onerror = reject;
    });
    const db = opening.result;
    const transaction = db.transaction('live', 'readwrite');
    const live = transaction.objectStore('live');
    const reading = live.get('columns') as IDBRequest<{ readonly triedAt: Float64Array }>;
    reading.onsuccess = () => {
      reading.result.triedAt.fill(0);
      live.put(reading.result, 'columns');
    };
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = reject;
    });
    db.close();
  }
  const api = (globalThis as unknown as { chrome: { alarms: Alarms } }).chrome;
  const when = Date.now() + inMs;
  await api.alarms.create(alarm, { when });
  return when;
}

type Alarms = { create(name: string, when: { readonly when: number }): Promise<void> };

/** Milliseconds from a message to its answer, or to the word that nobody answers it. */
export async function askNothing(): Promise<number> {
  const api = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  const begun = performance.now();
  await api.chrome.runtime.sendMessage({ command: 'nothing' }).catch(() => {});
  return performance.now() - begun;
}

/** When the first content was painted, in milliseconds since 1970, and how many sites are shown by then. */
export async function firstPaint(): Promise<{ readonly paintedAt: number; readonly rows: number }> {
  const startTime = await new Promise<number>((resolve) => {
    const look = (entries: PerformanceEntryList) => {
      const paint = entries.find(({ name }) => name === 'first-contentful-paint');
      if (paint) resolve(paint.startTime);
    };
    new PerformanceObserver((list) => look(list.getEntries())).observe({ type: 'paint', buffered: true });
  });
  const rows = document.querySelectorAll('.rows > *').length;
  return { paintedAt: performance.timeOrigin + startTime, rows };
}

/** Milliseconds from opening the log to its first row; what that row says of rounds; and the windows that are there. */
export async function openLog(): Promise<{
  readonly openedMs: number;
  readonly round: number;
  readonly windows: readonly string[];
}> {
  const done = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no answer'));
    });
  const begun = performance.now();
  const db = await done(indexedDB.open('downlog'));
  const transaction = db.transaction(['live', 'window']);
  const live = (await done(transaction.objectStore('live').get('live'))) as { readonly round: number };
  const openedMs = performance.now() - begun;
  const windows = (await done(transaction.objectStore('window').getAllKeys())) as string[];
  db.close();
  return { openedMs, round: live.round, windows };
}
