// Owns the worker of the dashboard: it reads the log and reckons, so that a year of five hundred targets keeps no key waiting.
import type { DowntimeLog } from '../../../reports/downtime-log.ts';
import { readDraftNames } from '../../../store/read/draft-names.ts';
import { readHistory, type StoredHistory } from '../../../store/read/history.ts';
import { days } from '../../../time/duration.ts';
import { earlier, later } from '../../../time/instant.ts';
import { boardOf } from '../../data/board-of.ts';
import type { BoardRead, BoardTask } from '../../data/board-tasks.ts';
import { boardWords } from '../../data/board-words.ts';
import { downtimeLogOf } from '../../data/downtime-log-of.ts';
import { pageClock, pageStore } from '../../data/page-store.ts';
import { stretchUntil } from '../../data/stretch.ts';

/** The record's time may differ from this computer's clock. */
const MARGIN = days(1);

/** What the last board was made of. */
let last: { readonly log: DowntimeLog; readonly stored: StoredHistory } | null = null;

async function readBoard({ stretch, zone }: Extract<BoardTask, { kind: 'board' }>): Promise<BoardRead> {
  const wall = pageClock.wall();
  const since = earlier(stretchUntil(stretch, wall, zone).from, MARGIN);
  const [read, drafts] = await Promise.all([readHistory(pageStore, since), readDraftNames(pageStore)]);
  if (!read.ok) return { board: null, problem: read.problem.kind === 'empty' ? null : read.problem };
  const stored = read.value;
  const now = stored.known ? later(wall, stored.known.live.clock.correction) : wall;
  const whole = stretchUntil(stretch, now, zone);
  const log = downtimeLogOf(stored, { whole, provider: null, site: null }, wall, zone);
  last = { log, stored };
  return { board: boardOf(log, stored, drafts.ok ? drafts.value : []), problem: null };
}

addEventListener('message', ({ data, ports: [port] }: MessageEvent<BoardTask>) => {
  if (data.kind === 'board') void readBoard(data).then((read) => port?.postMessage(read));
  else port?.postMessage(last ? boardWords(data.outages, last.log, last.stored) : new Map());
});
