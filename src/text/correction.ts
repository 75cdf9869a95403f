// Owns the user's corrections of the record in words, each with what it corrects beside it.
import { isCalled } from '../domain/attention-to.ts';
import type { Amended } from '../domain/amendment.ts';
import type { Corrections } from '../domain/corrections.ts';
import { isAbout } from '../domain/is-about.ts';
import { outageOf, type Outage, type OutageId } from '../domain/outage.ts';
import type { WatchedTarget } from '../domain/target.ts';
import { current, type Thread } from '../domain/thread.ts';
import type { Instant } from '../time/instant.ts';
import { sayAmendment } from './amendment.ts';
import { sayWorkTime } from './own-work.ts';
import { quote } from './quote.ts';
import type { Manner } from './say.ts';
import { saySpan } from './span.ts';

const NAME = 80;
const WORDS = 600;

export type Corrected = {
  /** Null: it is about no outage of these. */
  readonly outage: Outage | null;
  readonly words: string;
};

/** What may be meant. */
export type CorrectionContext = {
  readonly outages: readonly Outage[];
  readonly threads: readonly Thread[];
  readonly watched: readonly WatchedTarget[];
  readonly now: Instant;
  /** Takes secrets out of somebody's words, before they are cut: half of one does not look like one. */
  readonly safe: (text: string) => string;
};

export function sayCorrections(
  manner: Manner,
  { works, marked, links, amended }: Corrections,
  context: CorrectionContext,
): Corrected[] {
  const { say, zone } = manner;
  const { outages, threads, safe } = context;
  const called = (name: OutageId) => outages.find((outage) => isCalled(outage, name)) ?? null;
  return [
    ...works.map(({ name, time }) => ({
      outage: null,
      words: say('correctedWork', quote(safe(name), NAME), sayWorkTime(manner, time)),
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
      const words = say(is === 'linked' ? 'correctedLink' : 'correctedUnlink', quote(safe(title), NAME));
      return { outage: called(name), words };
    }),
    ...amended.map((each) => {
      const outage = called(each.amendment.outage);
      return { outage, words: sayAmended(manner, each, outage, context) };
    }),
  ];
}

/** What was said of which windows, as they were measured; why, when, and whether it still holds. */
function sayAmended(
  manner: Manner,
  said: Amended,
  outage: Outage | null,
  { watched, now, safe }: CorrectionContext,
): string {
  const { say, zone } = manner;
  const { amendment, saidAt, takenBackAt } = said;
  const recorded = outage?.recorded ?? outage?.windows ?? [];
  const windows = recorded.filter((window) => isAbout(said, window));
  const words = 'why' in amendment ? amendment.why : amendment.text;
  return [
    sayAmendment(manner, amendment, windows, { watched, now, provider: outage?.provider ?? '' }),
    ...(words === '' ? [] : [quote(safe(words), WORDS)]),
    say('correctedSaid', saySpan(zone, saidAt, saidAt)),
    ...(takenBackAt === null ? [] : [say('correctedTakenBack', saySpan(zone, takenBackAt, takenBackAt))]),
  ].join(' ');
}

/** What was measured, whatever is said of it. */
function sayOriginal({ say, zone }: Manner, { provider, windows, recorded = windows }: Outage): string {
  const { startedAfter, startedAt, endedAfter, endedAt } = outageOf(provider, recorded);
  const began = saySpan(zone, startedAfter ?? startedAt, startedAt);
  return endedAt === null || endedAfter === null
    ? say('correctedWasOpen', began)
    : say('correctedWas', began, saySpan(zone, endedAfter, endedAt));
}
