// Owns what the page loads after its first paint: its second read, what shows it with its look, and copying the timeline.
import checksSheet from './checks.css?url';
import eventsSheet from './events.css?url';
import type { OutageRecord } from '../../data/outage-record.ts';
import { wearSheet } from '../../kit/wear-sheet.ts';
import { EventTable } from './event-table.tsx';
import { RawChecks } from './raw-checks.tsx';

export { copyTimeline } from '../../data/copy-timeline.ts';
export { readRecord } from '../../data/outage-record.ts';

export const worn = Promise.all([eventsSheet, checksSheet].map(wearSheet));

export function RecordParts({ record }: { readonly record: OutageRecord }) {
  return (
    <>
      <EventTable record={record} />
      <RawChecks record={record} />
    </>
  );
}
