// Owns what a scene's user wrote to their provider and noted beside it, and how quick the answers of their sites were.
import type { DeskSettings } from '../../src/domain/desk.ts';
import { NO_DESK } from '../../src/domain/desk.ts';
import { decodeChunk, encodeChunk, type RawCheck } from '../../src/domain/chunk.ts';
import { encodeLatency, UP } from '../../src/domain/outcome.ts';
import type { TargetId } from '../../src/domain/target.ts';
import type { Ticket, TicketEvent } from '../../src/domain/ticket.ts';
import { readProviders } from '../../src/store/read/config.ts';
import type { Store } from '../../src/store/store.ts';
import { writeSealed } from '../../src/store/write/sealed.ts';
import { hours, milliseconds, minutes, type Duration } from '../../src/time/duration.ts';
import { earlier, later, type Instant } from '../../src/time/instant.ts';
import { wallClockAt } from '../../src/time/wall-clock.ts';
import { outagesOf } from './rewrite.ts';

/** A letter soon after the last outage began, a machine's receipt, a human's answer when it was over, and notes. */
export async function writeTicket(store: Store, now: Instant): Promise<void> {
  const outage = (await outagesOf(store, now)).at(-1);
  if (!outage) throw new Error('Nothing to write about');
  const since = (length: Duration) => later(outage.startedAt, length);
  const over = outage.endedAt ?? now;
  const sentAt = since(minutes(95));
  const events: readonly TicketEvent[] = [
    { kind: 'note', at: since(minutes(4)), text: 'I/O errors over ssh' },
    {
      kind: 'opened',
      at: sentAt,
      text: 'Your storage cluster kct09 fails: blog.example.net answers HTTP 500.',
    },
    {
      kind: 'reply',
      at: later(sentAt, minutes(2)),
      reply: 'automatic',
      text: 'We have received your request.',
    },
    { kind: 'note', at: earlier(over, hours(2.7)), text: 'rebooted, read-only file system' },
    { kind: 'note', at: earlier(over, minutes(3)), text: 'fsck, back up' },
    {
      kind: 'reply',
      at: later(over, minutes(95)),
      reply: 'substantive',
      text: 'A disk controller was replaced.',
    },
  ];
  const ticket: Ticket = {
    ...{ id: 'scene', outage: outage.id, number: 'NW-40961' },
    events: events.toSorted((one, other) => one.at - other.at),
  };
  const written = await writeSealed(store, 'ticket', ticket.id, now, () => ticket);
  if (!written.ok) throw new Error(written.problem.message);
  const { year, month, day } = wallClockAt('UTC', now);
  await changeDesk(store, outage.provider, {
    ...NO_DESK,
    zone: 'America/Los_Angeles',
    contract: { preset: 'free-form', changes: { promisedPercent: 99.9 }, savedOn: { year, month, day } },
  });
}

async function changeDesk(store: Store, name: string, desk: DeskSettings): Promise<void> {
  const told = await store.write(['config'], 'relaxed', async (transaction) => {
    const config = transaction.objectStore('config');
    const providers = await readProviders(config);
    const before = providers.get(name) ?? { name, source: null };
    await config.put(new Map([...providers, [name, { ...before, desk }]]), 'providers');
  });
  if (!told.ok) throw new Error(told.problem.message);
}

/** In a story every answer takes equally long; a real one does not, and is slow before it fails. */
export async function varyLatencies(store: Store, now: Instant): Promise<void> {
  const starts = (await outagesOf(store, now)).map(({ startedAt }) => startedAt);
  const written = await store.write(['chunk', 'tick'], 'relaxed', async (transaction) => {
    const chunks = transaction.objectStore('chunk');
    for (const [target, day] of await chunks.getAllKeys()) {
      const chunk = await chunks.get([target, day]);
      if (!chunk) continue;
      const varied = decodeChunk(chunk, day).map((check) => vary(check, target, starts));
      await chunks.put(encodeChunk(varied), [target, day]);
    }
    const ticks = transaction.objectStore('tick');
    for (const tick of await ticks.getAll()) {
      const columns = tick.columns.slice();
      for (let target = 0; 2 * target < columns.length; target += 1) {
        const outcome = columns[2 * target] ?? 0;
        const latency = columns[2 * target + 1] ?? 0;
        columns[2 * target + 1] = vary({ at: tick.at, outcome, latency }, target as TargetId, starts).latency;
      }
      await ticks.put({ ...tick, columns });
    }
  });
  if (!written.ok) throw new Error(written.problem.message);
}

function vary(check: RawCheck, target: TargetId, starts: readonly Instant[]): RawCheck {
  if (check.outcome !== UP) return check;
  const { at } = check;
  const noise = fraction(at * 31 + target);
  const spike = fraction(at * 17 + target * 5) > 0.985 ? 6 * noise : 0;
  const daily = 1 + 0.35 * Math.sin(at / hours(4) + target);
  const before = Math.min(...starts.map((start) => (start > at ? start - at : Infinity)));
  const strain = before < hours(1) ? 5 * (1 - before / hours(1)) * noise : 0;
  const latency = 90 * (1 + target / 5) * daily * (0.8 + 0.4 * noise + spike + strain);
  return { ...check, latency: encodeLatency(milliseconds(latency)) };
}

/** Of a number, the same on every run. */
function fraction(of: number): number {
  const hash = Math.imul(Math.floor(of / 1000) ^ Math.floor(of), 0x9e3779b1) >>> 0;
  return (Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0) / 2 ** 32;
}
