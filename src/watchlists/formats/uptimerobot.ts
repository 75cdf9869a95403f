// Owns the tables that UptimeRobot writes and takes: one row a monitor, its kind as a number or a word.
import { other, type Entry, type SkipReason } from '../entry.ts';
import type { Format } from '../format.ts';
import { cellOf, hasColumns } from '../reading/table.ts';

const KINDS: Readonly<Record<string, SkipReason | 'web' | 'keyword'>> = {
  ...{ '': 'web', 1: 'web', http: 'web', https: 'web', 'http(s)': 'web', website: 'web' },
  ...{ 2: 'keyword', keyword: 'keyword' },
  ...{ 3: 'ping', ping: 'ping', 4: 'port', port: 'port', 5: 'push', heartbeat: 'push', dns: 'dns' },
};

/** Nobody there is checked more often: a smaller number counts minutes. */
const LEAST_SECONDS = 30;

export const UPTIMEROBOT: Format = {
  name: 'uptimerobot',
  read({ table }) {
    if (!table || !hasColumns(table, 'friendly name')) return null;
    const intervals = table.rows.map((row) => Number.parseInt(cellOf(table, row, ...INTERVAL), 10));
    const unit = intervals.some((each) => each < LEAST_SECONDS) ? 60 : 1;
    return table.rows.map((row, index): Entry => {
      const cell = (...names: readonly string[]) => cellOf(table, row, ...names);
      const name = cell('friendly name');
      const kind = KINDS[cell('type', 'monitor type').toLowerCase()] ?? 'other-kind';
      if (kind !== 'web' && kind !== 'keyword') return other(name, kind);
      const method = cell('http method', 'method').toUpperCase();
      if (!['', 'GET', 'HEAD', '1', '2'].includes(method)) return other(name, 'not-get');
      const keyword = kind === 'keyword' ? cell('keyword value', 'keyword') : '';
      // Which of the two alerts: the keyword that is there, or the one that is not.
      const isUnwanted = /^(1|(keyword )?exists)$/i.test(cell('keyword type'));
      const every = intervals[index] ?? Number.NaN;
      const hasUser = cell('http username', 'http password', 'username', 'password') !== '';
      return {
        ...{ kind: 'web', name },
        url: cell('url', 'url/ip', 'url / ip', 'url or ip'),
        everySeconds: Number.isFinite(every) ? every * unit : null,
        mustContain: isUnwanted ? '' : keyword,
        mustNotContain: isUnwanted ? keyword : '',
        losses: hasUser ? ['credentials'] : [],
        isPaused: /^(0|paused)$/i.test(cell('status')),
      };
    });
  },
};

const INTERVAL = ['interval', 'monitoring interval', 'check interval'] as const;
