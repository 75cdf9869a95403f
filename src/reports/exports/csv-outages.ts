// Owns the CSV of outages: one row each, with what the provider said of it, what was written to them, and what was corrected.
import { isCalled } from '../../domain/attention-to.ts';
import { failureLabel } from '../../domain/failure.ts';
import type { Outage } from '../../domain/outage.ts';
import { mainFailure } from '../../domain/window.ts';
import { outageSpan } from '../../text/outage.ts';
import { sum } from '../../time/duration.ts';
import type { DowntimeLog, LogRow } from '../downtime-log.ts';
import { correctedWords } from '../log-corrections.ts';
import { sayings, type Said } from '../said-of.ts';
import { basisColumns, momentColumns, secondsOf } from './csv-columns.ts';
import { csvTable, type Column } from './csv-table.ts';
import type { ExportFormat } from './format.ts';
import type { Material } from './material.ts';
import { ticketWords, wordsOf } from './one-line.ts';
import { safeText } from '../safe-text.ts';

export const CSV_OUTAGES: ExportFormat = {
  ...{ type: 'text/csv', isZipped: false },
  write: (material) => {
    const { log } = material;
    return csvTable(columnsOf(material), toldOutages(log), log.outages.length);
  },
};

type Told = { readonly outage: Outage; readonly said: Said };

function* toldOutages(log: DowntimeLog): Generator<Told> {
  const saidOf = sayings(log);
  for (const outage of log.outages) yield { outage, said: saidOf(outage) };
}

function columnsOf(material: Material): Column<Told>[] {
  const { log, manner } = material;
  const rows = new Map(log.rows.map((row) => [row.target.id, row]));
  const rowsOf = ({ targets }: Outage): LogRow[] => targets.flatMap((id) => rows.get(id) ?? []);
  const corrected = correctedWords(log, manner);
  const each = (texts: readonly string[]) => safeText([...new Set(texts)].join('\n'));
  return [
    ['outage_id', ({ outage }) => outage.id],
    ['provider', ({ outage }) => safeText(outage.provider)],
    ['sites', ({ outage }) => each(rowsOf(outage).map(({ site }) => site.name))],
    ['targets', ({ outage }) => each(rowsOf(outage).map(({ target }) => target.name))],
    ['urls', ({ outage }) => each(rowsOf(outage).map(({ target }) => target.url))],
    ['failures', ({ outage }) => each(outage.windows.map((window) => failureLabel(mainFailure(window))))],
    ...momentColumns<Told>(
      log.zone,
      ['started_after', ({ outage }) => outage.startedAfter],
      ['started_at', ({ outage }) => outage.startedAt],
      ['ended_after', ({ outage }) => outage.endedAfter],
      ['ended_at', ({ outage }) => outage.endedAt],
    ),
    ['is_over', ({ outage }) => (outage.endedAt === null ? 'no' : 'yes')],
    ['least_seconds', ({ outage }) => secondsOf(outageSpan(outage, log.now).least)],
    ['most_seconds', ({ outage }) => secondsOf(outageSpan(outage, log.now).most)],
    [
      'not_observed_seconds',
      ({ outage }) => secondsOf(sum(outage.windows.map(({ unobservedFor }) => unobservedFor))),
    ],
    ['windows', ({ outage }) => outage.windows.length],
    ...lagColumns(),
    ['provider_said', ({ said }) => said.joined.map(({ thread }) => wordsOf(thread)).join('\n')],
    ['tickets', ({ outage }) => ticketWords(log.tickets.filter((ticket) => isCalled(outage, ticket.outage)))],
    [
      'said_elsewhere',
      ({ outage }) =>
        each(log.pasted.filter((pasted) => isCalled(outage, pasted.outage)).map(({ text }) => text)),
    ],
    [
      'corrections',
      ({ outage }) => each(corrected.flatMap((one) => (one.outage === outage ? one.words : []))),
    ],
    ...basisColumns<Told>(material),
  ];
}

function lagColumns(): Column<Told>[] {
  return [
    ['first_word_least_seconds', ({ said: { lag } }) => lag.firstWord && secondsOf(lag.firstWord.least)],
    ['first_word_most_seconds', ({ said: { lag } }) => lag.firstWord && secondsOf(lag.firstWord.most)],
    ['resolved_least_seconds', ({ said: { lag } }) => lag.resolved && secondsOf(lag.resolved.least)],
    ['resolved_most_seconds', ({ said: { lag } }) => lag.resolved && secondsOf(lag.resolved.most)],
    [
      'green_while_down_seconds',
      ({ said: { lag } }) => (lag.greenWhileDown === null ? null : secondsOf(lag.greenWhileDown)),
    ],
  ];
}
