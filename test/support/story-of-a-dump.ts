// Owns the story that every dump tells: it makes rows of every kind.
import { UNATTENDED } from '../../src/domain/attention.ts';
import type { Verdict } from '../../src/domain/observation.ts';
import type { OutageId } from '../../src/domain/outage.ts';
import { RETENTION } from '../../src/domain/retention.ts';
import { milliseconds } from '../../src/time/duration.ts';
import { readDraft } from '../../src/domain/target-draft.ts';
import type { TargetId } from '../../src/domain/target.ts';
import { addTarget } from '../../src/domain/watchlist.ts';
import { changeAttentions } from '../../src/store/write/attentions.ts';
import { changeSettings, changeWatchlist, writeScheme } from '../../src/store/write/config.ts';
import { foldTicks } from '../../src/store/write/fold.ts';
import { newMachine, type Machine } from './record.ts';
import { at, down, up } from './watching.ts';

const DAY = 86_400;
const HOUR = 3600;

export async function tellStory(): Promise<void> {
  const machine = await newMachine();
  await machine.start(at(0));
  await decide(machine);
  await watch(machine);
  machine.store.close();
}

/** One row of every kind that the user can make. */
async function decide({ store }: Machine): Promise<void> {
  for (const url of ['https://one.example/', 'https://two.example/']) {
    const draft = readDraft({ url, provider: 'Host' }, []);
    if (!draft.ok) throw new Error(JSON.stringify(draft.problem));
    const { value } = draft;
    await changeWatchlist(store, (watchlist) => ({ ...addTarget(watchlist, value, at(0)), outcome: null }));
  }
  await changeSettings(store, (settings) => settings);
  await writeScheme(store, 'dark');
  await changeAttentions(
    store,
    () => new Map([['1@0' as OutageId, { ...UNATTENDED, acknowledgedAt: at(5) }]]),
  );
}

/** A blip, a window that closed, gaps, a night, and a window that is still open. */
async function watch(observer: Machine): Promise<void> {
  const see: Machine['see'] = (...round) => observer.see(...round);
  const [one, two] = [1 as TargetId, 2 as TargetId];
  const all = new Map([
    [one, '192.0.2.1'],
    [two, '192.0.2.2'],
  ]);
  const fingerprints = new Map([
    [one, { size: 1000, title: 'One', words: [1, 2], learnedFrom: 1, learnedAt: at(0) }],
  ]);
  const slow: Verdict = { kind: 'degraded', failure: { kind: 'slow' } };
  await see(at(0), { 1: up, 2: up }, { addresses: { all, fresh: new Set([one, two]) } });
  await see(at(60), { 1: up, 2: up }, { fingerprints });
  await see(at(90), { 1: up, 2: down() });
  for (const second of [120, 150, 180, 210]) {
    const evidence = { code: 'net::ERR_CONNECTION_REFUSED', address: '192.0.2.1' };
    const line = { at: at(second), answered: 3, asked: 3 };
    await see(at(second), { 1: down({ kind: 'refused' }), 2: up }, { evidence, line });
  }
  for (const second of [240, 270, 310]) await see(at(second), { 1: up, 2: up });
  await see(at(900), { 1: up, 2: up }, { silence: [{ from: at(310), reason: 'asleep' }] });
  await see(at(DAY), { 1: up, 2: up }, { silence: [{ from: at(900), reason: 'closed' }] });
  for (const second of [60, 90, 120]) await see(at(DAY + second), { 1: up, 2: slow });
  // Of the first day only roll-ups stay, of the second the checks.
  await foldTicks(observer.store, at(DAY + HOUR), { ...RETENTION, rawFor: milliseconds(0) });
  await see(at(DAY + HOUR), { 1: up, 2: slow }, { silence: [{ from: at(DAY + 120), reason: 'closed' }] });
}
