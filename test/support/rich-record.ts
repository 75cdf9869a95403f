// Owns a record with rows of every kind in it: what was watched, what a provider said, what the user wrote and decided.
import { success, type Result } from '../../src/base/result.ts';
import type { HttpUrl } from '../../src/base/http-url.ts';
import type { OutageId } from '../../src/domain/outage.ts';
import type { Provider } from '../../src/domain/provider.ts';
import type { StatusReport } from '../../src/domain/status-report.ts';
import type { StatusSource } from '../../src/domain/status-source.ts';
import type { TargetId } from '../../src/domain/target.ts';
import { threadId } from '../../src/domain/thread.ts';
import { windowId } from '../../src/domain/window.ts';
import type { Store } from '../../src/store/store.ts';
import { changeProviders } from '../../src/store/write/config.ts';
import { commitPoll } from '../../src/store/write/commit-poll.ts';
import { writeCorrection } from '../../src/store/write/correction.ts';
import { writeDraft } from '../../src/store/write/draft.ts';
import { writeSealed } from '../../src/store/write/sealed.ts';
import { hours, seconds } from '../../src/time/duration.ts';
import { later } from '../../src/time/instant.ts';
import { incident, maintenance, page, PROVIDER } from './provider-words.ts';
import { newStore } from './record.ts';
import { tellStory } from './story-of-a-dump.ts';
import { at } from './watching.ts';

const DAY = 86_400;
/** Later than anything in it. */
export const AFTER = at(DAY + 7200);
const OUTAGE = '1@0' as OutageId;
const url = (text: string) => text as HttpUrl;

const SOURCE: StatusSource = {
  page: url('https://status.example/'),
  technology: 'statuspage',
  pageId: null,
  endpoints: [{ url: url('https://status.example/api/v2/summary.json'), holds: 'state' }],
  foundAt: at(10),
  evidence: 'summary.json',
};

const COMPANY: Provider = {
  name: PROVIDER,
  source: SOURCE,
  account: url('https://x.com/provider'),
  desk: {
    ...{
      address: 'mailto:help@provider.example',
      identifiers: 'Customer: 12345',
      zone: 'America/Los_Angeles',
    },
    ...{ hidesPrivateAddresses: true, template: 'Hello,\n{{letter}}', snippets: '“So sorry” 😀 ‮evil‬' },
    contract: {
      preset: 'dreamhost-shared',
      changes: { percent: '99.9', bounds: [1, null, { of: true }] },
      savedOn: { year: 2026, month: 1, day: 2 },
    },
  },
};

function surely(result: Result<unknown, { readonly message: string }>): void {
  if (!result.ok) throw new Error(result.problem.message);
}

async function say(store: Store, second: number, report: StatusReport): Promise<void> {
  const startedAt = at(second);
  const answer = { startedAt, endedAt: later(startedAt, seconds(1)), withHistory: true, heldFor: null };
  surely(
    await commitPoll(store, {
      ...{ provider: PROVIDER, source: SOURCE, isFailing: false, random: 0 },
      answer: { ...answer, report: success(report) },
    }),
  );
}

/** One of each kind. */
function amendments() {
  const windows = [windowId(1 as TargetId, at(120))] as const;
  const said = { outage: OUTAGE, windows, why: 'The host says so.' };
  const own = [
    { ...said, kind: 'false-alarm' },
    { ...said, kind: 'not-my-provider' },
    { ...said, kind: 'merge' },
    { ...said, kind: 'split' },
    { ...said, kind: 'cut', at: at(140) },
    { kind: 'edge', outage: OUTAGE, window: windows[0], edge: 'start', at: at(60), why: 'A mail came.' },
    { kind: 'note', outage: OUTAGE, at: at(90), text: 'The\nphone rang.' },
    { kind: 'attachment', outage: OUTAGE, name: 'mtr.txt', text: '1. gateway 0.0 %' },
  ] as const;
  return own.map((amendment, index) => ({ kind: 'amendment', id: `a${index}`, amendment }) as const);
}

/** The one database of this process holds it afterwards. */
export async function tellRichStory(): Promise<Store> {
  await tellStory();
  const store = newStore();
  surely(await changeProviders(store, () => new Map([[PROVIDER, COMPANY]])));
  const post = incident([['investigating', 10]], { id: 'one', title: 'Slow <b>sites</b>' });
  await say(store, DAY + 3700, page({ incidents: [post] }));
  const longer = incident(
    [
      ['investigating', 10],
      ['resolved', 20],
    ],
    { id: 'one', title: 'Slow sites' },
  );
  await say(store, DAY + 3800, page({ incidents: [longer], maintenances: [maintenance()] }));
  const works = { from: at(0), to: later(at(0), hours(1)), zone: 'Europe/Berlin', kind: 'once' } as const;
  for (const correction of [
    {
      kind: 'own-work',
      id: 'w1',
      work: { id: 'w1', name: 'Updates', scope: { kind: 'everything' }, time: works },
    },
    { kind: 'maintenance', outage: OUTAGE, mark: { from: at(0), to: null } },
    { kind: 'link', outage: OUTAGE, thread: threadId(PROVIDER, 'incident', 'one'), link: 'linked' },
    ...amendments(),
    { kind: 'amendment', id: 'a1', amendment: null },
  ] as const)
    surely(await writeCorrection(store, correction, at(DAY + 3900)));
  const statement = {
    ...{ asStated: '00:02 MST', from: at(120), to: null, zone: 'MST', ambiguous: true, text: 'It failed.' },
    otherReading: { from: at(3720), to: null },
  };
  const pasted = {
    ...{ id: 'mail', outage: OUTAGE, provider: PROVIDER, source: 'mail', pastedAt: at(400), removedAt: null },
    ...{ text: 'It failed.', statements: [statement] },
  };
  surely(await writeSealed(store, 'pasted', 'mail', at(DAY + 4000), () => pasted));
  const ticket = {
    ...{ id: 't1', outage: OUTAGE, number: '#4711' },
    events: [
      { kind: 'opened', at: at(500), text: 'Down.' },
      { kind: 'reply', at: at(600), reply: 'denial', text: 'All fine here.' },
      { kind: 'promise', at: at(700), dueAt: null, text: 'We look.' },
      { kind: 'kept', at: at(900), madeAt: at(700), text: 'We look.' },
    ] as const,
  };
  surely(await writeSealed(store, 'ticket', 't1', at(DAY + 4100), () => ticket));
  surely(
    await writeDraft(store, {
      ...{ outage: OUTAGE, variant: 'first-report', form: 'long', subject: 'Down', text: 'It is.' },
      ...{ made: 'It', madeAt: at(800) },
    }),
  );
  return store;
}
