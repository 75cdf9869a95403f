// Owns the page's second read: made after each first one, and never older than what is shown.
import { useEffect, useState } from 'preact/hooks';
import { pageManner } from '../../data/manner.ts';
import type { OutageRecord } from '../../data/outage-record.ts';
import { pageStore } from '../../data/page-store.ts';
import type { Seen } from './read-view.ts';

/** Null: it is not read yet. What was read last stays until the next is there. */
export function useRecord({ stored, view, now }: Seen): OutageRecord | null {
  const [record, see] = useState<OutageRecord | null>(null);
  useEffect(() => {
    if (!stored || !view) return undefined;
    let isLatest = true;
    void (async () => {
      const { readRecord } = await import('./late-parts.tsx');
      const read = await readRecord(pageStore, stored, view.tickets, view.lanes.whole, now, pageManner.zone);
      if (read && isLatest) see(read);
    })();
    return () => void (isLatest = false);
  }, [stored]);
  return record;
}
