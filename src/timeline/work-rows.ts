// Owns announced work as rows: its promised beginning, and its promised end with what still failed then.
import { announcedWork } from '../domain/planned-work.ts';
import { current, postsOf, type Thread } from '../domain/thread.ts';
import { minutes } from '../time/duration.ts';
import type { Instant } from '../time/instant.ts';
import type { TargetId } from '../domain/target.ts';
import type { Dossier } from './dossier.ts';
import { hasGap } from './observed.ts';
import { exactly, type Row, type TimelineFact } from './row.ts';

export function workRows(dossier: Dossier): Row[] {
  const threads = dossier.joined.map(({ thread }) => thread);
  return announcedWork(threads).flatMap((work) => {
    const { thread, from, to } = work;
    if (current(thread.heads).content.state.is === 'cancelled') return [];
    const row = (key: string, at: Instant, fact: TimelineFact): Row => ({
      ...{ key: `${key} ${thread.id}`, when: exactly(at), until: null, who: 'provider', fact },
      evidence: { kind: 'reading', seen: exactly(firstSeenAt(work.thread)), url: urlOf(thread) },
      knownAt: firstSeenAt(work.thread),
    });
    const isPast = to !== null && to <= dossier.now;
    return [
      ...(from === null || isTold(thread, from)
        ? []
        : [row('work-begins', from, { kind: 'work-begins', work })]),
      ...(to !== null && isPast
        ? [row('work-ends', to, { kind: 'work-ends', work, failing: failingAt(dossier, to) })]
        : []),
    ];
  });
}

/** A post of that minute says as much. */
function isTold(thread: Thread, from: Instant): boolean {
  return postsOf(thread).some(({ at }) => at !== null && Math.abs(at - from) < minutes(1));
}

/** What was seen to fail before and after that moment, without a gap around it. */
export function failingAt(dossier: Dossier, at: Instant): TargetId[] {
  return dossier.outage.windows
    .filter(
      ({ target, startedAt, endedAfter, phases }) =>
        startedAt <= at &&
        at <= (endedAfter ?? phases.at(-1)?.lastSeenAt ?? startedAt) &&
        !hasGap(dossier, target, { from: at, to: (at + 1) as Instant }),
    )
    .map(({ target }) => target);
}

function firstSeenAt({ heads }: Thread): Instant {
  return (heads[0] ?? current(heads)).firstSeenAt;
}

function urlOf({ heads }: Thread) {
  return current(heads).content.url;
}
