// Owns what the page loads after its first paint: the event table and the single checks, with their look.
import eventsSheet from './events.css?url';
import type { OutageRecord } from '../../data/outage-record.ts';
import { wearSheet } from '../../kit/wear-sheet.ts';
import { EventTable } from './event-table.tsx';
import { RawChecks } from './raw-checks.tsx';

export const worn = wearSheet(eventsSheet);

export function RecordParts({ record }: { readonly record: OutageRecord }) {
  return (
    <>
      <EventTable record={record} />
      <RawChecks record={record} />
    </>
  );
}
