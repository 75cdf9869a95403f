// Owns the pages that the dashboard is measured against: the same targets from the same database, as text, or an element a day.
import { writeFileSync } from 'node:fs';
import path from 'node:path';

export const TEXT_PAGE = 'text-rows.html';
export const CELLS_PAGE = 'day-cells.html';

/** Writes both into the folder of an extension. */
export function addPlainPages(folder: string, days: number): void {
  const put = (page: string, cells: number) => {
    const script = page.replace('.html', '.js');
    const style = '.cell{display:inline-block;width:4px;height:14px;background:green}.bad{background:red}';
    writeFileSync(path.join(folder, page.replace('.html', '.css')), style);
    writeFileSync(
      path.join(folder, page),
      `<!doctype html><meta charset="utf-8"><title>bench</title><link rel="stylesheet" href="${page.replace('.html', '.css')}"><main></main><script src="${script}"></script>`,
    );
    // tsx keeps function names by calls of a helper that does not exist in the page.
    writeFileSync(
      path.join(folder, script),
      `((__name) => (${showRows.toString()})(${cells}))((named) => named)`,
    );
  };
  put(TEXT_PAGE, 0);
  put(CELLS_PAGE, days);
}

/** Runs in the page, so it stands alone. */
async function showRows(cells: number): Promise<void> {
  const done = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('the database did not answer'));
    });
  const db = await done(indexedDB.open('downlog'));
  const transaction = db.transaction(['config', 'windowPack']);
  const packs = transaction.objectStore('windowPack');
  const [watchlist, keys, values] = await Promise.all([
    done(transaction.objectStore('config').get('watchlist')) as Promise<{
      readonly sites: readonly {
        readonly targets: readonly { readonly id: number; readonly name: string }[];
      }[];
    }>,
    done(packs.getAllKeys()) as Promise<[number, number][]>,
    done(packs.getAll()) as Promise<{ readonly startedAt: Float64Array }[]>,
  ]);
  const starts = new Map<number, number[]>();
  keys.forEach(([target], index) => {
    starts.set(target, [...(starts.get(target) ?? []), ...(values[index]?.startedAt ?? [])]);
  });
  const main = document.querySelector('main');
  const now = Date.now();
  for (const { id, name } of watchlist.sites.flatMap(({ targets }) => targets)) {
    const own = starts.get(id) ?? [];
    const row = document.createElement('div');
    row.append(`${name}: ${own.length} windows`);
    for (let day = 0; day < cells; day += 1) {
      const cell = document.createElement('i');
      const isBad = own.some((at) => Math.floor((now - at) / 86_400_000) === cells - 1 - day);
      cell.className = isBad ? 'cell bad' : 'cell';
      row.append(cell);
    }
    main?.append(row);
  }
  db.close();
}
