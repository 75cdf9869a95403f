// Owns the user's corrections of the record in words, each with what it corrects beside it.
import { isCalled } from '../domain/attention-to.ts';
import type { Corrections } from '../domain/corrections.ts';
import type { Outage, OutageId } from '../domain/outage.ts';
import { current, type Thread } from '../domain/thread.ts';
import { sayWorkTime } from './own-work.ts';
import { quote } from './quote.ts';
import type { Manner } from './say.ts';
import { saySpan } from './span.ts';

const NAME = 80;

export type Corrected = {
  /** Null: it is about no outage of these. */
  readonly outage: Outage | null;
  readonly words: string;
};

/** `outages` and `threads` are those that may be meant. */
export function sayCorrections(
  manner: Manner,
  { works, marked, links }: Corrections,
  outages: readonly Outage[],
  threads: readonly Thread[],
): Corrected[] {
  const { say, zone } = manner;
  const called = (name: OutageId) => outages.find((outage) => isCalled(outage, name)) ?? null;
  return [
    ...works.map(({ name, time }) => ({
      outage: null,
      words: say('correctedWork', quote(name, NAME), sayWorkTime(manner, time)),
    })),
    ...marked.map(({ outage: name, from, to, markedAt }) => {
      const outage = called(name);
      const [of, said] = [saySpan(zone, from, to ?? from), saySpan(zone, markedAt, markedAt)];
      const original = outage ? sayOriginal(manner, outage) : '';
      return { outage, words: say(to ? 'correctedMark' : 'correctedMarkOpen', of, said, original) };
    }),
    ...links.map(({ outage: name, thread: id, is }) => {
      const thread = threads.find((each) => each.id === id);
      const title = thread ? current(thread.heads).content.title : '';
      const words = say(is === 'linked' ? 'correctedLink' : 'correctedUnlink', quote(title, NAME));
      return { outage: called(name), words };
    }),
  ];
}

/** What was measured, whatever is said of it. */
function sayOriginal({ say, zone }: Manner, outage: Outage): string {
  const { startedAfter, startedAt, endedAfter, endedAt } = outage;
  const began = saySpan(zone, startedAfter ?? startedAt, startedAt);
  return endedAt === null || endedAfter === null
    ? say('correctedWasOpen', began)
    : say('correctedWas', began, saySpan(zone, endedAfter, endedAt));
}
