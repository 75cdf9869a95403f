// Owns what a scene's user said of the latest outage: some of everything, that it was a false alarm, two, or over.
import type { Amendment } from '../../src/domain/amendment.ts';
import type { Outage } from '../../src/domain/outage.ts';
import type { Store } from '../../src/store/store.ts';
import { writeCorrection } from '../../src/store/write/correction.ts';
import { milliseconds, minutes } from '../../src/time/duration.ts';
import { between, earlier, later, latest, type Instant } from '../../src/time/instant.ts';
import { outagesOf } from './rewrite.ts';

const TRACE = `traceroute to blog.example.net (192.0.2.10), 30 hops max
 1  gateway.office.example (198.51.100.1)  0.9 ms
 2  edge-4.carrier.example (203.0.113.9)  8.1 ms
 3  * * *`;

export type Told = 'some' | 'false-alarm' | 'cut' | 'over';

export async function sayOf(store: Store, now: Instant, what: Told): Promise<void> {
  const outage = (await outagesOf(store, now)).at(-1);
  if (!outage) throw new Error('There was no outage');
  const amendments = {
    some: () => someOf(outage),
    'false-alarm': () => [falseAlarm(outage, outage.windows)],
    cut: () => cutOf(outage),
    over: () => overOf(outage),
  }[what]();
  for (const [index, amendment] of amendments.entries()) {
    const at = earlier(now, minutes(amendments.length - index));
    await write(store, `said-${index}`, amendment, at);
  }
  if (what === 'some') await write(store, 'said-0', null, now);
}

function someOf(outage: Outage): Amendment[] {
  const { id, startedAt, windows } = outage;
  const [first, ...others] = windows;
  if (!first) throw new Error('There is an outage without a window');
  return [
    { kind: 'split', outage: id, windows: others.map((each) => each.id), why: 'Two causes, I thought' },
    {
      ...{ kind: 'edge', outage: id, window: first.id, edge: 'start', at: earlier(startedAt, minutes(23)) },
      why: 'The last order came in then, and customers wrote from then on',
    },
    falseAlarm(outage, others, 'Our own firewall, between the office and the API'),
    { kind: 'note', outage: id, at: later(startedAt, minutes(5)), text: 'Restarted PHP. It did not help.' },
    { kind: 'attachment', outage: id, name: 'traceroute from the office', text: TRACE },
  ];
}

/** In the middle. */
function cutOf({ id, startedAt, endedAfter, windows }: Outage): Amendment[] {
  const at = later(startedAt, milliseconds(Math.round(between(startedAt, endedAfter ?? startedAt) / 2)));
  const all = windows.map((each) => each.id);
  return [{ kind: 'cut', outage: id, windows: all, at, why: 'Our own release began, and failed as well' }];
}

function overOf({ id, windows }: Outage): Amendment[] {
  const startedAt = latest(...windows.map((each) => each.startedAt));
  return windows.map((each) => ({
    ...{ kind: 'edge', outage: id, window: each.id, edge: 'end', at: later(startedAt, minutes(3)) },
    why: 'They wrote that it is back',
  }));
}

function falseAlarm({ id }: Outage, windows: Outage['windows'], why = ''): Amendment {
  return { kind: 'false-alarm', outage: id, windows: windows.map((each) => each.id), why };
}

async function write(store: Store, id: string, amendment: Amendment | null, at: Instant): Promise<void> {
  const written = await writeCorrection(store, { kind: 'amendment', id, amendment }, at);
  if (!written.ok) throw new Error(written.problem.message);
}
