// Owns the proof that six technologies are read through an incident's life, while a site of the same provider fails.
import { afterAll, beforeAll, describe, expect, test, type ExpectStatic } from 'vitest';
import { poll } from '../../scripts/browser/wait.ts';
import { backDatedTo, current } from '../../src/domain/thread.ts';
import { readOutage } from '../../src/store/read/outage.ts';
import { instant } from '../../src/time/instant.ts';
import { outageView, type OutageView } from '../../src/ui/data/outage-view.ts';
import { published, PUBLISHED } from '../support/incident-life.ts';
import type { Life, LifePost } from '../support/life.ts';
import { openPopup } from '../support/popup.ts';
import { BROWSERS, WatchedLab } from '../support/watched-lab.ts';

const TECHNOLOGIES = Object.keys(PUBLISHED);
const pageOf = (technology: string) => `page-of-${technology}`;
const titleOf = (technology: string) => `Disks fail at ${technology}`;
const workOf = (technology: string) => `New disks for ${technology}`;
/** Work to come on the hour, so that no page can state it less exactly. */
const WORK_FROM = new Date(Math.ceil(Date.now() / 3_600_000 + 4) * 3_600_000);
const WORK_TO = new Date(WORK_FROM.getTime() + 3_600_000);
/** Longer than a word may be on its way. */
const BACK_DATED_MS = 15 * 60_000;

describe.concurrent.each(BROWSERS)('in %s', (name) => {
  let scene: WatchedLab;
  let posts: readonly LifePost[] = [];
  const lives = (technology: string): Life => ({
    title: titleOf(technology),
    posts,
    work: { title: workOf(technology), from: WORK_FROM, to: WORK_TO },
  });
  const say = (state: LifePost['state'], text: string, at = new Date()) => {
    const all = [...posts, { nth: posts.length + 1, state, at, text }];
    posts = all.toSorted((one, other) => one.at.getTime() - other.at.getTime());
  };
  /** Each page is read anew, in the way in which it was found. */
  const readAll = async () => {
    for (const technology of TECHNOLOGIES) {
      const paste = PUBLISHED[technology]?.paste ?? '/';
      const url = scene.lab.url(pageOf(technology), paste);
      const found = await scene.session.send('find-status-page', { provider: technology, url });
      expect(found, technology).toMatchObject({ ok: true, value: { technology } });
    }
  };
  const checkUntil = (what: string, isDone: () => Promise<boolean>) =>
    poll(
      what,
      async () => {
        await scene.session.send('check-now', { ids: 'all' });
        return isDone();
      },
      { timeoutMs: 150_000, everyMs: 1000 },
    );
  const views = async (): Promise<ReadonlyMap<string, OutageView>> => {
    const store = await scene.session.store();
    const { windows } = await scene.recorded();
    const reads = await Promise.all(windows.map(({ id }) => readOutage(store, id)));
    const now = instant(Date.now());
    const all = reads.flatMap((read) => {
      if (!read.ok) throw new Error(read.problem.message);
      return outageView(read.value, [], now, 'UTC') ?? [];
    });
    return new Map(all.map((view) => [view.outage.provider, view]));
  };

  beforeAll(async () => {
    scene = await WatchedLab.open(name, { targets: TECHNOLOGIES.map((id) => ({ id })) });
    for (const technology of TECHNOLOGIES) {
      const page = PUBLISHED[technology];
      if (page)
        await scene.lab.add(
          pageOf(technology),
          published(page, () => lives(technology)),
        );
    }
  }, 120_000);
  afterAll(() => scene?.close());

  test(
    'what was said, when we saw it, how late it was: told by the popup and the record',
    { timeout: 400_000 },
    async ({ expect }) => {
      await scene.session.send('check-now', { ids: 'all' });
      await readAll();
      await expectWork(expect, scene);
      for (const technology of TECHNOLOGIES) scene.lab.site(technology).answer = { status: 500 };
      await checkUntil(
        'six outages',
        async () => (await scene.recorded()).windows.length === TECHNOLOGIES.length,
      );
      const silent = await views();
      for (const technology of TECHNOLOGIES)
        expect(silent.get(technology)?.theirs, technology).toMatchObject({
          said: [],
          lag: { firstWord: null, posts: 0 },
        });

      say('investigating', 'We look into it');
      await readAll();
      say('identified', 'A disk is full');
      await readAll();
      posts = posts.map((post) =>
        post.state === 'identified' ? { ...post, text: 'Two disks are full' } : post,
      );
      await readAll();
      const popup = await openPopup(scene.session);
      // A busy machine takes its time to open a popup.
      await expect.poll(() => popup.text(), { timeout: 40_000 }).toContain('Two disks are full');
      const shown = await popup.text();
      // The popup tells of three outages, with the provider's word on each; the page of an outage, of any.
      const told = TECHNOLOGIES.filter((technology) => shown.includes(titleOf(technology)));
      expect(told.length).toBeGreaterThanOrEqual(3);
      for (const [technology, { outage }] of await views()) {
        const tab = await scene.session.browser.open(
          `src/ui/pages/outage/index.html?id=${encodeURIComponent(outage.id)}`,
        );
        const text = () => tab.evaluate<string>('document.body.innerText');
        await expect.poll(text, { timeout: 10_000 }).toContain('Two disks are full');
        expect(await text()).toContain(titleOf(technology));
        expect(await text()).toMatch(/Version 1 read:\s+A disk is full/);
        await tab.close();
      }
      await popup.close();

      for (const technology of TECHNOLOGIES)
        scene.lab.site(technology).answer = { status: 200, body: '<title>Good morning</title>' };
      await checkUntil('six recoveries', async () =>
        (await scene.recorded()).windows.every(({ endedAt }) => endedAt !== null),
      );
      await expectClaim(expect, scene);
      say('resolved', 'All disks are well');
      await readAll();
      // What is not told of any more is asked for once again: some tell of its end only there.
      await readAll();
      const firstAt = posts[0]?.at.getTime() ?? 0;
      say('investigating', 'We knew it all along', new Date(firstAt - BACK_DATED_MS));
      await readAll();
      for (const [technology, view] of await views()) expectTold(technology, view, posts);
    },
  );
});

/** What is announced is in the record with its bounds, and in the popup before anything else has happened. */
async function expectWork(expect: ExpectStatic, { session }: WatchedLab): Promise<void> {
  const store = await session.store();
  const threads = await store.read(['thread'], (transaction) => transaction.objectStore('thread').getAll());
  if (!threads.ok) throw new Error(threads.problem.message);
  const works = threads.value.filter(({ kind }) => kind === 'maintenance');
  const told = works.map(({ provider, heads }) => {
    const { title, state, from, to } = current(heads).content;
    return { provider, title, state: state.is, from, to };
  });
  const announced = TECHNOLOGIES.map((technology) => ({
    ...{ provider: technology, title: workOf(technology), state: 'scheduled' },
    ...{ from: WORK_FROM.getTime(), to: WORK_TO.getTime() },
  }));
  expect(told.toSorted(byProvider)).toEqual(announced.toSorted(byProvider));
  const popup = await openPopup(session);
  await expect.poll(() => popup.text(), { timeout: 40_000 }).toMatch(/New disks for \w/);
  await popup.close();
}

/** What is over can be claimed, though nobody said yet which contract there is. */
async function expectClaim(expect: ExpectStatic, scene: WatchedLab): Promise<void> {
  const [window] = (await scene.recorded()).windows;
  const id = encodeURIComponent(window?.id ?? '');
  const page = await scene.session.browser.open(
    `src/ui/pages/ticket/index.html?id=${id}&letter=credit-claim`,
  );
  const letter = () => page.evaluate<string>(`document.querySelector('[name=text]')?.value ?? ''`);
  await expect.poll(letter, { timeout: 40_000 }).toContain('I ask for the credit due');
  expect(await letter()).toMatch(/Back: |All back: /);
  expect(await letter()).toContain('DOWNTIME BY CALENDAR MONTH');
  await page.close();
}

type Provided = { readonly provider: string };
const byProvider = (one: Provided, other: Provided) => (one.provider < other.provider ? -1 : 1);

/** Status.io lists what goes on, and nothing else: there it has vanished. */
const FORGETS_THE_PAST = new Set(['statusio']);

function expectTold(
  technology: string,
  { theirs: word, outage }: OutageView,
  posts: readonly LifePost[],
): void {
  const [said] = word.said;
  if (!said) throw new Error(`${technology} said nothing`);
  const { thread } = said;
  const forgets = FORGETS_THE_PAST.has(technology);
  expect(current(thread.heads).content.title).toBe(titleOf(technology));
  expect(said.reasons[0]).toMatchObject({ kind: 'time' });
  if (forgets) expect(thread.goneAt).not.toBeNull();
  else expect(current(thread.heads).content.state.is).toBe('resolved');

  // In the order in which they were written, which is not that of the times that they claim.
  const written = posts.toSorted((one, other) => one.nth - other.nth);
  const told = forgets ? written.slice(0, 2) : written;
  expect(thread.posts, technology).toHaveLength(told.length);
  for (const { at, text } of told) {
    // A feed states minutes.
    const minute = Math.floor(at.getTime() / 60_000);
    const posting = thread.posts.find(({ versions }) => current(versions).content.text === text);
    expect(Math.floor((current(posting?.versions ?? []).content.at ?? 0) / 60_000)).toBe(minute);
    expect(posting?.versions[0]?.firstSeenAt).toBeGreaterThan(at.getTime());
  }
  const edited = thread.posts.find(({ versions }) => current(versions).content.text === 'Two disks are full');
  expect(
    edited?.versions.map(({ content }) => content.text),
    technology,
  ).toEqual(['A disk is full', 'Two disks are full']);

  const backDated = thread.posts.flatMap(({ versions }) =>
    versions.flatMap((each) => backDatedTo(each) ?? []),
  );
  const isLong = backDated.filter((at) => at < (written[0]?.at.getTime() ?? 0) - BACK_DATED_MS / 2);
  expect(isLong, technology).toHaveLength(forgets ? 0 : 1);

  const firstAt = Math.min(...told.map(({ at }) => at.getTime()));
  expect(word.lag.firstWord?.most).toBeGreaterThanOrEqual(firstAt - 60_000 - (outage.startedAfter ?? 0));
  expect(word.lag.firstWord?.least).toBeLessThanOrEqual(firstAt - outage.startedAt);
  if (!forgets) expect(word.lag.resolved?.most).toBeGreaterThan(-60_000);
}
