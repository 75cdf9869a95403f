// Owns what a letter says of how late and how true the provider's word was: figures only, no reproach.
import { minutes, milliseconds, type Duration } from '../../time/duration.ts';
import type { Spread } from '../../domain/lag.ts';
import { postsOf } from '../../domain/thread.ts';
import { between } from '../../time/instant.ts';
import { lines, section, type Section } from '../letter.ts';
import type { Scene } from '../scene.ts';
import { sayLength, sayLengths } from '../words/duration.ts';

export function lateness(scene: Scene): Section | null {
  const { firstWord, greenWhileDown, resolved, openAfterRecovery } = scene.dossier.lag;
  return section(
    'Your word beside my checks',
    lines(
      firstWord && sayFirstWord(firstWord),
      isLong(greenWhileDown) &&
        `Your page showed no problem for ${sayLength(greenWhileDown)} between my first and my last failing check.`,
      sayMonitoring(scene),
      resolved && sayResolved(resolved),
      resolved === null &&
        isLong(openAfterRecovery) &&
        `You still had it open ${sayLength(openAfterRecovery)} after my last failing check.`,
    ),
  );
}

/** They said that a fix was in place, and it still failed. */
function sayMonitoring({ dossier: { joined, outage } }: Scene): string | null {
  const { endedAfter, endedAt } = outage;
  const posts = joined.flatMap(({ thread }) => (thread.kind === 'incident' ? postsOf(thread) : []));
  const at = posts.find(({ state }) => state.is === 'monitoring')?.at ?? null;
  if (at === null || endedAfter === null || endedAt === null) return null;
  const lag = { least: between(at, endedAfter), most: between(at, endedAt) };
  return lag.least < minutes(2) ? null : `You said “monitoring” ${sayLengths(lag)} before all was back.`;
}

function isLong(length: Duration | null): length is Duration {
  return length !== null && length >= minutes(2);
}

function sayFirstWord(lag: Spread): string {
  if (lag.least >= minutes(1))
    return `Your first word on it came ${sayLengths(lag)} after the first failure.`;
  if (lag.most > 0) return 'Your first word on it came with the first failure.';
  return `Your first word on it came ${sayLengths(turned(lag))} before the first failure.`;
}

export function calledOverEarly(lag: Spread): boolean {
  return lag.most <= 0 - minutes(1);
}

function sayResolved(lag: Spread): string {
  if (lag.least >= minutes(1)) return `You called it over ${sayLengths(lag)} after it was back.`;
  if (!calledOverEarly(lag)) return 'You called it over when it was back.';
  return `You called it over ${sayLengths(turned(lag))} before it was back.`;
}

function turned({ least, most }: Spread): Spread {
  return { least: milliseconds(0 - most), most: milliseconds(0 - least) };
}
