// Owns everything that happened in and around an outage as one table: by billing month and day, on three clocks.
import { useMemo } from 'preact/hooks';
import type { VNode } from 'preact';
import { utcMidnight } from '../../../time/calendar-date.ts';
import type { Instant } from '../../../time/instant.ts';
import { timelineOf } from '../../../timeline/timeline.ts';
import { eventMonths, type EventMonth } from '../../data/event-months.ts';
import { steadyOffset } from '../../data/event-clocks.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { OutageRecord } from '../../data/outage-record.ts';
import { useGrowing } from '../../kit/use-growing.ts';
import { EventRow, type Clock } from './event-row.tsx';
import { sayDate, sayOffset } from './say-date.ts';

/** As many rows are drawn at a time. */
const PART = 40;

export function EventTable({ record }: { readonly record: OutageRecord }) {
  const { dossier, assessments, theirZone } = record;
  const terms = assessments[0]?.profile.period ?? { rule: { kind: 'month' as const }, zone: pageManner.zone };
  const rows = useMemo(() => timelineOf(dossier), [dossier]);
  const months = useMemo(() => eventMonths(dossier, rows, terms, pageManner.zone), [rows]);
  const clocks = useMemo(
    () =>
      clocksOf(
        rows.flatMap(({ when, until }) => [when.at, until ?? when.at]),
        theirZone,
      ),
    [rows],
  );
  // Rows that are drawn are not drawn again while the table grows.
  const lines = useMemo(
    () => months.flatMap((month) => linesOf(month, clocks, record, months.length > 1)),
    [months],
  );
  const shown = useGrowing(Math.ceil(lines.length / PART)) * PART;
  return (
    <section aria-labelledby="events">
      <h2 id="events">{say('eventsTitle')}</h2>
      <p class="muted">{say('eventsHint')}</p>
      {theirZone === null && <p class="muted small">{say('eventsNoZone', dossier.outage.provider)}</p>}
      <table class="events" role="table" aria-labelledby="events" aria-rowcount={lines.length + 1}>
        <thead role="rowgroup">
          <tr role="row">
            {clocks.map(({ zone, head }) => (
              <th key={zone} scope="col" role="columnheader">
                {head}
              </th>
            ))}
            <th scope="col" role="columnheader">
              {say('eventsWho')}
            </th>
            <th scope="col" role="columnheader">
              {say('eventsWhat')}
            </th>
            <th scope="col" role="columnheader">
              {say('eventsEvidence')}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">{lines.slice(0, shown)}</tbody>
      </table>
    </section>
  );
}

/** UTC first, then the clocks that show something else: the user's, and the provider's. */
function clocksOf(moments: readonly Instant[], theirZone: string | null): Clock[] {
  const readings = new Set<string>();
  const zones = [
    ['UTC', 'eventsUtc'],
    [pageManner.zone, 'eventsLocal'],
    ...(theirZone === null ? [] : [[theirZone, 'eventsTheirs'] as const]),
  ] as const;
  return zones.flatMap(([zone, name]): Clock[] => {
    const steady = steadyOffset(zone, moments);
    const reading = steady ?? zone;
    if (readings.has(reading)) return [];
    readings.add(reading);
    const head =
      zone === 'UTC' || steady === null ? say(name) : say('eventsOffset', say(name), sayOffset(steady));
    return [{ zone, head, tellsOffset: steady === null }];
  });
}

function linesOf(
  month: EventMonth,
  clocks: readonly Clock[],
  { dossier }: OutageRecord,
  isParted: boolean,
): VNode[] {
  const { period, days } = month;
  const columns = clocks.length + 3;
  return [
    ...(isParted
      ? [
          <tr key={period.name} role="row" class="month">
            <th colSpan={columns} role="rowheader" scope="rowgroup">
              {say('eventsMonth', period.name.replace('/', ' \u2013 '), period.zone)}
            </th>
          </tr>,
        ]
      : []),
    ...days.flatMap(({ day, rows }) => [
      <tr key={`${period.name} ${utcMidnight(day)}`} role="row" class="day">
        <th colSpan={columns} role="rowheader" scope="rowgroup">
          {sayDate(day)}
        </th>
      </tr>,
      ...rows.map((row) => (
        <EventRow key={`${row.key} ${row.when.at}`} row={row} day={day} clocks={clocks} dossier={dossier} />
      )),
    ]),
  ];
}
