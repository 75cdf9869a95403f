// Owns what a worker's death may change of what a provider said: nothing, whenever it comes between request and record.
import { describe, expect, test } from 'vitest';
import type { Played } from '../../scripts/replay/play.ts';
import type { Story } from '../../scripts/replay/story.ts';
import { current, type Thread } from '../../src/domain/thread.ts';
import { threadsOf } from '../../src/store/read/threads.ts';
import { headOf } from '../support/chain.ts';
import { invented, minute, playLog } from '../support/playing.ts';
import { randomFates } from '../support/random-fates.ts';
import { sayingFlaws } from '../support/saying-flaws.ts';

/** A page is read every 105 s while a site fails: a word stands there for several readings, some of which come to their end. */
const EVERY = 8;
const STATES = ['investigating', 'identified', 'monitoring'];
const WORDS = Array.from({ length: 24 }, (_, index) => ({
  at: minute(20.4 + index * EVERY),
  kind: 'incident',
  state: index === 23 ? 'resolved' : (STATES[index % 3] ?? ''),
  text: `Word ${index + 1}`,
}));
const STORY: Story = {
  ...invented({
    rows: [{ at: minute(10.4), target: '*', answer: 'refused' }],
    until: 20.4 + 25 * EVERY,
  }),
  status: WORDS,
};

describe('a worker that dies while a provider speaks', { timeout: 60_000 }, () => {
  test('leaves every word once, seen while it stood there, in a chain that holds', async () => {
    let deaths = 0;
    for (let seed = 1; seed <= 6; seed += 1) {
      const random = randomFates(seed);
      const { browser } = await playLog(STORY, random.fates);
      deaths += random.deaths();
      await expectHeard(browser, `seed ${seed}`);
    }
    expect(deaths).toBeGreaterThan(200);
  });

  test('who does not die leaves the same', async () => {
    const { browser } = await playLog(STORY);
    await expectHeard(browser, 'nobody died');
  });
});

async function expectHeard({ store }: Played['browser'], when: string): Promise<void> {
  const read = await store.read(['thread', 'fact', 'live'], async (transaction) => ({
    threads: await threadsOf(transaction, 'provider'),
    facts: await transaction.objectStore('fact').getAll(),
    live: await transaction.objectStore('live').get('live'),
  }));
  if (!read.ok) throw new Error(read.problem.message);
  const { threads, facts, live } = read.value;
  const incidents = [...threads.values()].filter(({ kind }) => kind === 'incident');
  expect(incidents, when).toHaveLength(1);
  for (const incident of incidents) expectWords(incident, when);

  expect(sayingFlaws([...threads.values()], facts), when).toEqual([]);
  expect(headOf(facts), when).toEqual((live as { readonly head: unknown }).head);
}

function expectWords({ posts, heads }: Thread, when: string): void {
  expect(
    posts.map(({ versions }) => versions.map(({ content }) => content.text)),
    when,
  ).toEqual(WORDS.map(({ text }) => [text]));
  for (const { versions } of posts) {
    const { content, firstSeenAt, notYetAt } = current(versions);
    const saidAt = content.at ?? 0;
    expect(firstSeenAt, when).toBeGreaterThanOrEqual(saidAt);
    expect(firstSeenAt - saidAt, when).toBeLessThan(2 * EVERY * 60_000);
    expect(notYetAt ?? 0, when).toBeLessThanOrEqual(saidAt);
  }
  // What stood at the top for a shorter time than it took to get a reading done may never have been seen there.
  const states = heads.map(({ content }) => content.state.word);
  expect(states.length, when).toBeGreaterThan(WORDS.length / 2);
  expect(states.at(-1), when).toBe('resolved');
  expect(new Set(heads.map(({ firstSeenAt }) => firstSeenAt)).size, when).toBe(heads.length);
}
