// Owns the provider's word beside ours, in words: how late, how long green, why it belongs to an outage.
import type { Reason } from '../domain/join.ts';
import type { Lag, Spread } from '../domain/lag.ts';
import type { PollState } from '../domain/poll-schedule.ts';
import { minutes, milliseconds } from '../time/duration.ts';
import { between, type Instant } from '../time/instant.ts';
import { sayDuration } from './duration.ts';
import { sayDurationRange } from './duration-range.ts';
import { sayPollProblem } from './poll-problem.ts';
import { quote } from './quote.ts';
import type { Manner, Say } from './say.ts';
import { sayTime } from './time.ts';

const NAME = 40;
const MOST_WORDS = 3;

/** `37 m – 41 m after you`, `12 m before you`, `within 2 m of you`. */
export function sayFirstWord(say: Say, lag: Spread): string {
  return saySpread(say, lag, ['lagAfterYou', 'lagBeforeYou', 'lagWithYou']);
}

/** `called over 12 m after it was back`. */
export function sayResolved(say: Say, lag: Spread): string {
  return saySpread(say, lag, ['lagResolvedAfter', 'lagResolvedBefore', 'lagResolvedWith']);
}

type Keys = readonly [after: string, before: string, around: string];

function saySpread(say: Say, { least, most }: Spread, [after, before, around]: Keys): string {
  if (least >= 0) return say(after, sayDurationRange(say, { least, most }));
  if (most > 0) return say(around, sayDuration(say, milliseconds(Math.max(0 - least, most))));
  return say(before, sayDurationRange(say, { least: milliseconds(0 - most), most: milliseconds(0 - least) }));
}

/** What there is to say once it is over; of what was not there, nothing. */
export function sayAfterwards(say: Say, { resolved, openAfterRecovery, posts }: Lag): string[] {
  const isOpen = resolved === null && openAfterRecovery !== null && openAfterRecovery >= minutes(1);
  return [
    ...(resolved ? [sayResolved(say, resolved)] : []),
    ...(isOpen ? [say('lagStillOpen', sayDuration(say, openAfterRecovery))] : []),
    ...(posts > 1 ? [say('lagPosts', posts)] : []),
  ];
}

/** How long their page was green meanwhile; null: not for a minute. */
export function sayGreen(say: Say, { greenWhileDown }: Lag): string | null {
  if (greenWhileDown === null || greenWhileDown < minutes(1)) return null;
  return say('lagGreen', sayDuration(say, greenWhileDown));
}

export function sayReasons(say: Say, reasons: readonly Reason[]): string[] {
  return reasons.map((reason) => {
    switch (reason.kind) {
      case 'time':
        return reason.overlap > 0
          ? say('reasonOverlap', sayDuration(say, reason.overlap))
          : say('reasonNear');
      case 'component':
        return say('reasonComponent', quote(reason.name, NAME));
      case 'words':
        return say(
          'reasonWords',
          reason.words
            .slice(0, MOST_WORDS)
            .map((word) => quote(word, NAME))
            .join(say('stripJoin')),
        );
      case 'linked-by-user':
        return say('reasonLinked');
    }
  });
}

/** How old what we know of their page is, and why it is no newer. A page that is not read is never called well. */
export function sayReading(manner: Manner, state: PollState | undefined, now: Instant): string {
  const { say } = manner;
  if (!state) return say('pageNotRead');
  const { read, problem } = state;
  if (!problem)
    return read ? say('pageRead', sayDuration(say, between(read.endedAt, now))) : say('pageNotRead');
  const why = sayPollProblem(say, problem);
  if (!read) return say('pageUnreadable', why);
  return say(
    'pageStale',
    why,
    sayTime(manner, read.endedAt, now),
    sayDuration(say, between(read.endedAt, now)),
  );
}
