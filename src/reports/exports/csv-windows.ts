// Owns the CSV of downtime windows: one row each, with both bounds of both edges.
import { failureLabel } from '../../domain/failure.ts';
import { wholeOf } from '../../domain/cut-edges.ts';
import { mainFailure, type DowntimeWindow } from '../../domain/window.ts';
import { sayFailure } from '../../text/failure.ts';
import { loggedWindows, type LoggedWindow } from '../logged-window.ts';
import { basisColumns, momentColumns, placeColumns, secondsOf } from './csv-columns.ts';
import { csvTable, type Column } from './csv-table.ts';
import type { ExportFormat } from './format.ts';
import type { Material } from './material.ts';
import { overlapOf } from './planned-part.ts';
import { safeText } from '../safe-text.ts';
import { stampUtc } from './stamp.ts';

export const CSV_WINDOWS: ExportFormat = {
  ...{ type: 'text/csv', isZipped: false },
  write: (material) => {
    const windows = loggedWindows(material.log);
    return csvTable(columnsOf(material), windows, windows.length);
  },
};

function columnsOf(material: Material): Column<LoggedWindow>[] {
  const { log, manner } = material;
  return [
    ['window_id', ({ window }) => window.id],
    ['outage_id', ({ outage }) => outage?.id ?? ''],
    ...placeColumns<LoggedWindow>(({ row }) => row),
    ['kind', ({ window }) => window.kind],
    ['failure', ({ window }) => failureLabel(mainFailure(window))],
    ['symptom', ({ window }) => safeText(sayFailure(manner.say, mainFailure(window)))],
    ...momentColumns<LoggedWindow>(
      log.zone,
      ['started_after', ({ window }) => window.startedAfter],
      ['started_at', ({ window }) => window.startedAt],
      ['ended_after', ({ window }) => window.endedAfter],
      ['ended_at', ({ window }) => window.endedAt],
    ),
    ['is_over', ({ window }) => (window.endedAt === null ? 'no' : 'yes')],
    ['least_seconds', ({ least }) => secondsOf(least)],
    ['most_seconds', ({ most }) => secondsOf(most)],
    ['seen_seconds', ({ seenFor }) => secondsOf(seenFor)],
    ['not_observed_seconds', ({ window }) => secondsOf(window.unobservedFor)],
    ['maintenance_seconds', (logged) => secondsOf(overlapOf(logged, log.now))],
    ['checks', ({ window }) => window.tally.checks],
    ['failed_checks', ({ window }) => window.tally.failed],
    ['spells', ({ window }) => window.spells],
    ['phases', ({ window }) => phasesOf(window.phases)],
    // As it was measured, where the user states other edges or cuts it in two.
    ...momentColumns<LoggedWindow>(
      log.zone,
      ['recorded_started_after', ({ window }) => originalOf(window)?.startedAfter ?? null],
      ['recorded_started_at', ({ window }) => originalOf(window)?.startedAt ?? null],
      ['recorded_ended_after', ({ window }) => originalOf(window)?.endedAfter ?? null],
      ['recorded_ended_at', ({ window }) => originalOf(window)?.endedAt ?? null],
    ),
    ...basisColumns<LoggedWindow>(material),
  ];
}

function originalOf(window: DowntimeWindow): DowntimeWindow | null {
  return window.cut ? wholeOf(window) : (window.recorded ?? null);
}

/** `timeout 2019-04-02T22:08:00.000+00:00 12`: what, since when, how many checks; one a line. */
function phasesOf(phases: LoggedWindow['window']['phases']): string {
  return phases
    .map(({ failure, from, checks, severity }) => {
      const slow = severity === 'degraded' ? ' (degraded)' : '';
      return `${failureLabel(failure)}${slow} ${stampUtc(from)} ${checks}`;
    })
    .join('\n');
}
