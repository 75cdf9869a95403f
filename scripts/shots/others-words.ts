// Owns what a scene adds by hand to other people's words: a mail that is pasted, a post that is edited or deleted.
import type { Pasted } from '../../src/domain/pasted.ts';
import { current, hashOf, type Posting } from '../../src/domain/thread.ts';
import { readProse } from '../../src/providers/prose/read-prose.ts';
import type { Store } from '../../src/store/store.ts';
import { writeSealed } from '../../src/store/write/sealed.ts';
import { hours, minutes } from '../../src/time/duration.ts';
import { earlier, later, type Instant } from '../../src/time/instant.ts';
import { toIsoIn } from '../../src/time/wall-clock.ts';
import { outagesOf } from './rewrite.ts';

export async function paste(store: Store, now: Instant): Promise<void> {
  const outage = (await outagesOf(store, now)).at(-1);
  if (!outage) throw new Error('Nothing to paste about');
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const clock = (before: number) => toIsoIn(zone, earlier(now, hours(before))).slice(11, 16);
  const [, month = '', day = ''] = toIsoIn(zone, earlier(now, hours(7)))
    .slice(0, 10)
    .split('-');
  const texts = [
    `Hello,\n\nour storage cluster kct09 failed at ${clock(7.3)} MST. We replaced a controller at ${clock(4.5)} and moved the ` +
      `last volume by ${clock(2.5)} on ${Number(month)}/${Number(day)}.\n\nWe are not aware of any further issue.\n\nYour hosting team`,
    `At ${clock(6.9)} they wrote that it would be back within an hour.`,
  ];
  const sources = ['mail from support', 'https://social.example/@northwind_status'];
  for (const [index, text] of texts.entries()) {
    const around = { from: outage.startedAt, to: outage.endedAt ?? now };
    const pasted: Pasted = {
      ...{ id: `scene-${index}`, outage: outage.id, provider: outage.provider, text },
      ...{ source: sources[index] ?? '', pastedAt: earlier(now, minutes(20 - index)) },
      statements: readProse(text, { zone, around }).statements,
      removedAt: index === 1 ? earlier(now, minutes(5)) : null,
    };
    const written = await writeSealed(store, 'pasted', pasted.id, now, () => pasted);
    if (!written.ok) throw new Error(written.problem.message);
  }
}

/** The first post of each incident read otherwise at first; the second was deleted since, and the third is back-dated. */
export async function editPosts(store: Store, now: Instant): Promise<void> {
  const written = await store.write(['thread'], 'relaxed', async (transaction) => {
    const threads = transaction.objectStore('thread');
    for (const thread of await threads.getAll()) {
      if (thread.kind !== 'incident') continue;
      const posts = thread.posts.map((posting, index) =>
        index === 0
          ? edited(posting)
          : index === 1
            ? { ...posting, goneAt: earlier(now, hours(1)) }
            : index === 2
              ? backDated(posting)
              : posting,
      );
      await threads.put({ ...thread, posts });
    }
  });
  if (!written.ok) throw new Error(written.problem.message);
}

function edited(posting: Posting): Posting {
  const now = current(posting.versions);
  const seenAt = later(now.firstSeenAt, minutes(45));
  const content = { ...now.content, text: 'We are looking into reports of slow blogs.' };
  const first = { ...now, content, hash: hashOf(content), lastSeenAt: earlier(seenAt, minutes(5)) };
  return {
    ...posting,
    versions: [first, { ...now, notYetAt: earlier(seenAt, minutes(5)), firstSeenAt: seenAt }],
  };
}

function backDated(posting: Posting): Posting {
  const now = current(posting.versions);
  const content = { ...now.content, at: earlier(now.notYetAt ?? now.firstSeenAt, hours(1.5)) };
  return { ...posting, versions: [{ ...now, content, hash: hashOf(content) }] };
}
