// Owns the proof that what a provider says is heard once, whenever the reader or the whole background dies.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { poll, sleep } from '../../scripts/browser/wait.ts';
import { randomFrom } from '../../scripts/replay/random.ts';
import { current, type Thread } from '../../src/domain/thread.ts';
import { closeReader } from '../support/close-reader.ts';
import { flawsOf } from '../support/integrity.ts';
import { sayingFlaws } from '../support/saying-flaws.ts';
import { Speaker, type Wording } from '../support/speaker.ts';
import { SUMMARY } from '../support/status-site.ts';
import { BROWSERS, WatchedLab } from '../support/watched-lab.ts';

const LEAST_ROUNDS = 2;
/** A machine that is quick, or lucky, needs more rounds for them. */
const LEAST_CUT_OFF = 10;
const NAMES = [
  ...['alder', 'ash', 'beech', 'birch', 'cedar', 'cherry'],
  ...['elm', 'fir', 'hazel', 'larch', 'maple', 'oak'],
];
const pageOf = (name: string) => `page-of-${name}`;

// They mostly wait, so all of them do it at the same time.
describe.concurrent.each(BROWSERS)('in %s', (name) => {
  const speakers = NAMES.map((each) => new Speaker(each));
  const random = randomFrom(20_263);
  /** Words that stood there until they had been read. */
  const settled: Wording[] = [];
  let scene: WatchedLab;

  const find = async (provider: string) => {
    const url = scene.lab.url(pageOf(provider));
    const found = await scene.session.send('find-status-page', { provider, url });
    expect(found).toMatchObject({ ok: true });
  };
  const threads = async (): Promise<readonly Thread[]> => {
    const store = await scene.session.store();
    const read = await store.read(['thread'], (transaction) => transaction.objectStore('thread').getAll());
    if (!read.ok) throw new Error(read.problem.message);
    return read.value;
  };
  const incidents = async () => {
    const all = (await threads()).filter(({ kind }) => kind === 'incident');
    return new Map(all.map((thread) => [thread.provider, thread]));
  };
  const readings = () =>
    NAMES.reduce((sum, each) => {
      const asked = scene.lab.requests(pageOf(each)).filter(({ path }) => path === SUMMARY);
      return sum + asked.length;
    }, 0);
  const areHeard = async () => {
    const known = await incidents();
    return speakers.every(({ name: who, wordings }) => {
      const last = wordings.at(-1);
      const post = known.get(who)?.posts[last?.post ?? 0];
      return post && current(post.versions).content.text === last?.text;
    });
  };
  /** In Chromium the reader lives on in its document when the background dies, and the other way round. */
  const strike = async () => {
    const which = name === 'chromium' ? random() : 0;
    if (which < 0.7) await scene.session.browser.stopWorker();
    if (which > 0.4) await closeReader(scene.session.browser);
  };

  beforeAll(async () => {
    scene = await WatchedLab.open(name, { targets: NAMES.map((id) => ({ id })) });
    for (const { name: who, page } of speakers) await scene.lab.add(pageOf(who), page());
    await Promise.all(NAMES.map(find));
    // From now on there is time to die in, for each of them another.
    for (const [index, { name: who, page }] of speakers.entries())
      scene.lab.site(pageOf(who)).answer = page(100 * index);
  }, 120_000);
  afterAll(() => scene?.close());

  test(
    'every word that stood there long enough is there once, and nothing else',
    { timeout: 300_000 },
    async () => {
      const before = readings();
      // Nobody reads again so soon what was written down: the others were cut off.
      const cutOff = () => readings() - before - settled.length;
      for (let round = 0; round < LEAST_ROUNDS || cutOff() < LEAST_CUT_OFF; round += 1) {
        for (const [index, speaker] of speakers.entries()) {
          const isNew = round === 0 || (index + round) % 2 === 0;
          if (isNew) speaker.write();
          else speaker.edit();
        }
        // Some think better of it: words that nobody may have had the time to read.
        for (const speaker of speakers.slice(0, 2)) speaker.edit();
        await poll(
          'everything to be heard',
          async () => {
            const asked = readings();
            scene.begin();
            const isReading = () => readings() > asked;
            await poll('a reading', isReading, { timeoutMs: 3000 }).catch(() => {});
            await sleep(random() * 1600);
            await strike();
            return areHeard();
          },
          { timeoutMs: 90_000, everyMs: 0 },
        );
        settled.push(...speakers.flatMap(({ wordings }) => wordings.at(-1) ?? []));
      }
      expect(settled.length).toBeGreaterThanOrEqual(20);
      expect(cutOff()).toBeGreaterThanOrEqual(LEAST_CUT_OFF);

      const known = await incidents();
      for (const speaker of speakers) expectHeard(speaker, known.get(speaker.name), settled);
      // What the second copy missed of them it gets with the next word.
      speakers[0]?.write();
      await find(NAMES[0] ?? '');
      const recorded = await scene.recorded();
      expect(flawsOf(recorded, [])).toEqual([]);
      expect(sayingFlaws(await threads(), recorded.facts)).toEqual([]);
    },
  );
});

function expectHeard({ wordings }: Speaker, incident: Thread | undefined, settled: readonly Wording[]): void {
  const posts = incident?.posts ?? [];
  expect(incident?.heads).toHaveLength(1);
  expect(incident?.goneAt).toBeNull();
  expect(posts).toHaveLength(1 + Math.max(...wordings.map(({ post }) => post)));
  for (const [index, { versions, goneAt }] of posts.entries()) {
    const texts = versions.map(({ content }) => content.text);
    const served = wordings.filter(({ post }) => post === index);
    expect(goneAt).toBeNull();
    expect(texts, 'in the order in which they were written').toEqual(
      served.map(({ text }) => text).filter((text) => texts.includes(text)),
    );
    for (const wording of served)
      if (settled.includes(wording)) expect(texts, 'what stood there').toContain(wording.text);
    for (const { content, firstSeenAt } of versions) {
      const since = served.find(({ text }) => text === content.text)?.since ?? Infinity;
      expect(firstSeenAt).toBeGreaterThanOrEqual(since);
    }
  }
}
