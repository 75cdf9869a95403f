// Owns the table from which Checkmate takes many monitors at once: type, name, url, interval and what a JSON should say.
import { other, type Entry, type SkipReason } from '../entry.ts';
import type { Format } from '../format.ts';
import { cellOf, hasColumns } from '../reading/table.ts';

const OTHERS: Readonly<Record<string, SkipReason>> = { ping: 'ping', port: 'port' };
const WEB = new Set(['', 'http', 'https', 'pagespeed', 'json']);

/** Its template counts in milliseconds, its later words in seconds: nobody waits for a quarter of an hour. */
const LEAST_MILLISECONDS = 1000;

export const CHECKMATE: Format = {
  name: 'checkmate',
  read({ table }) {
    if (!table || !hasColumns(table, 'type', 'name', 'url', 'interval', 'port')) return null;
    return table.rows.map((row): Entry => {
      const cell = (...names: readonly string[]) => cellOf(table, row, ...names);
      const type = cell('type').toLowerCase();
      const name = cell('name');
      if (!WEB.has(type)) return other(name, OTHERS[type] ?? 'other-kind');
      const interval = Number.parseInt(cell('interval'), 10);
      const expected = cell('expectedvalue');
      return {
        ...{ kind: 'web', name },
        url: cell('url'),
        everySeconds: Number.isFinite(interval)
          ? interval / (interval > LEAST_MILLISECONDS ? 1000 : 1)
          : null,
        // A value inside of a JSON is not a text on the page.
        losses: expected === '' ? [] : ['conditions'],
      };
    });
  },
};
