// Owns the parts of a letter that say what works at the provider, and why it is not the customer's own side.
import { minutes } from '../../time/duration.ts';
import { later, type Instant } from '../../time/instant.ts';
import type { Interval } from '../../time/interval.ts';
import { workingDuring, type Working } from '../../timeline/working.ts';
import { list, section, type Section } from '../letter.ts';
import type { Scene } from '../scene.ts';
import { isAnswer, sayFailure } from '../words/failure.ts';
import { addressOf, nameOf, quoted, verb, watchedOf } from '../words/names.ts';
import { sayGood } from '../words/row.ts';
import { saySpan, sayUtc } from '../words/time.ts';

export function whatWorks({ dossier }: Scene): Section | null {
  const working = workingDuring(dossier).filter(({ place }) => place === 'same-provider');
  return section(
    dossier.outage.endedAt === null ? 'What works' : 'What worked',
    list(...working.map((each) => `${addressOf(dossier, each.watched.target.id)}: ${sayProof(each)}`)),
  );
}

/** Facts that speak against the customer's own line, computer and resolver. */
export function notMySide(scene: Scene): Section | null {
  return section('Why it is not on my side', list(...sayNotMySide(scene), sayRule(scene)));
}

export function sayNotMySide(scene: Scene): string[] {
  const { dossier } = scene;
  const { line } = dossier.integrity;
  return [
    ...(line && line.answered > 0 && isMeanwhile(scene, line.at)
      ? [`${line.answered} of ${line.asked} independent reference sites answered me at ${sayUtc(line.at)}.`]
      : []),
    ...sayControls(scene),
    ...sayServerSpeaks(scene),
  ];
}

/** How our line was at another time proves nothing. */
function isMeanwhile({ dossier: { outage, now } }: Scene, at: Instant): boolean {
  const from = outage.startedAfter ?? outage.startedAt;
  return at >= from && at <= later(outage.endedAt ?? now, minutes(5));
}

/** `elsewhere at another-provider: 0 of 1453 checks failed, …` */
export function sayControls({ dossier }: Scene): string[] {
  const controls = workingDuring(dossier).filter(({ place }) => place === 'elsewhere');
  return controls.map(({ watched: { site, target }, checks, failed, parts }) => {
    const where = `${nameOf(dossier, target.id)}, my site at another provider (${quoted(site.provider, 60)})`;
    return `${where}: ${failed} of ${checks} ${verb(checks, 'check', 'checks')} failed, ${saySpans(parts)}.`;
  });
}

function sayServerSpeaks({ dossier }: Scene): string[] {
  const { windows } = dossier.outage;
  const answers = windows.flatMap(({ target, phases }) =>
    phases.flatMap(({ failure, lastSeenAt: at }) => (isAnswer(failure) ? [{ target, failure, at }] : [])),
  );
  const last = answers.toSorted((one, other) => other.at - one.at)[0];
  if (!last) return [];
  const failure = sayFailure(last.failure, watchedOf(dossier, last.target)?.target);
  return [
    `The server itself answered at ${sayUtc(last.at)} (${nameOf(dossier, last.target)}: ${failure}): the way to it worked.`,
  ];
}

function sayRule({ dossier }: Scene): string | null {
  const { line } = dossier.integrity;
  if (!line) return null;
  const least = Math.min(2, Math.max(1, line.asked));
  return `A failed check counts only if ${least === 1 ? 'a reference site' : 'two reference sites'} answered within 20 s of it.`;
}

function sayProof({ checks, failed, parts }: Working): string {
  return `${sayGood({ checks, failed })}, ${saySpans(parts)}`;
}

const MOST_SPANS = 4;

/** Only what was watched. */
function saySpans(parts: readonly Interval[]): string {
  const shown = parts.slice(0, MOST_SPANS).map(saySpan);
  const rest = parts.length - shown.length;
  return `${shown.join('; ')}${rest > 0 ? `; and ${rest} shorter stretches` : ''}`;
}

/** For short letters: the strongest facts, a line each, so that the second may go where there is no room for both. */
export function sayNotMySideShort(scene: Scene): string[] {
  return sayNotMySide(scene)
    .slice(0, 2)
    .map((fact, index) => (index === 0 ? `Not my side: ${fact}` : fact));
}
