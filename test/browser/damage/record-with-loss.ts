// Owns the wait until a record speaks of its loss.
import { poll } from '../../../scripts/browser/wait.ts';
import type { Session } from '../../../scripts/extension/session.ts';
import { passMinutes } from './in-page.ts';
import { readRecord, type Recorded } from './read-record.ts';

type Lossy = Recorded & { readonly loss: NonNullable<Recorded['loss']> };

/** The record as soon as it speaks of a loss. What cannot be read at all is given up after minutes: they have passed. */
export async function recordWithLoss(session: Session): Promise<Lossy> {
  return poll(
    'a loss in the record',
    async () => {
      const { text } = await session.badge();
      if (text === '!') {
        await session.page.evaluate(passMinutes);
        await session.send('check-now', { ids: 'all' });
      }
      const record = await readRecord(session);
      return record?.loss ? { ...record, loss: record.loss } : null;
    },
    { timeoutMs: 20_000, everyMs: 250 },
  );
}
