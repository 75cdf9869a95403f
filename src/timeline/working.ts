// Owns what worked while the outage went on: the user's other sites there, those elsewhere, and parts of it that still answered.
import type { TargetId, WatchedTarget } from '../domain/target.ts';
import { minutes } from '../time/duration.ts';
import { between, latest } from '../time/instant.ts';
import { subtract, type Interval } from '../time/interval.ts';
import type { Dossier } from './dossier.ts';
import { answersOf, type Answers } from './observed.ts';
import { lastSeenAt } from './window-rows.ts';
import { exactly, type Row } from './row.ts';

/** `elsewhere` is at another provider: a control that our own line and this computer worked. */
export type Working = Answers & {
  readonly watched: WatchedTarget;
  readonly place: 'same-provider' | 'elsewhere';
};

/** From the first failing check to the last check of the outage. */
export function outageSpan(dossier: Dossier): Interval {
  const { outage, checks, now } = dossier;
  const ends = outage.windows.map((window) => window.endedAt ?? lastSeenAt(window, { checks, now }));
  return { from: outage.startedAt, to: latest(outage.startedAt, ...ends) };
}

/** What failed before or after is only said to have worked where it did so for a while. */
const LEAST = { lasted: minutes(2), checks: 3 } as const;
/** A site that fails so often does not work. */
const MOST_FAILED = 0.05;

export function workingDuring(dossier: Dossier): Working[] {
  const seen = outageSpan(dossier);
  const span = { from: seen.from, to: dossier.outage.endedAt === null ? dossier.now : seen.to };
  return dossier.watched
    .filter(({ target }) => target.addedAt < span.to && (target.removedAt ?? span.to) >= span.to)
    .flatMap((watched) => {
      const parts = goodParts(dossier, watched.target.id, span);
      const answers = parts.flatMap((part) => answersOf(dossier, watched.target.id, part) ?? []);
      const place =
        watched.site.provider === dossier.outage.provider
          ? ('same-provider' as const)
          : ('elsewhere' as const);
      const isPart = dossier.outage.targets.includes(watched.target.id);
      return answers.filter((each) => isProof(each, isPart)).map((each) => ({ ...each, watched, place }));
    });
}

/** The outage without this target's own windows. */
function goodParts({ outage, now }: Dossier, target: TargetId, span: Interval): Interval[] {
  const own = outage.windows.filter((window) => window.target === target);
  const bad = own.map(({ startedAfter, startedAt, endedAt }) => ({
    from: startedAfter ?? startedAt,
    to: endedAt ?? now,
  }));
  return subtract(span, bad);
}

function isProof({ checks, failed, parts }: Answers, isPart: boolean): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  const lasted = first && last ? between(first.from, last.to) : 0;
  const isLong = checks >= LEAST.checks && lasted >= LEAST.lasted;
  return (isLong || !isPart) && failed <= checks * MOST_FAILED;
}

/** A row for each stretch that was watched without a gap. */
export function workingRows(dossier: Dossier): Row[] {
  return workingDuring(dossier).flatMap(({ watched, parts }) =>
    parts.flatMap((part): Row[] => {
      const { id } = watched.target;
      const counted = answersOf(dossier, id, part);
      if (!counted) return [];
      return [
        {
          key: `working ${id} ${part.from}`,
          when: exactly(part.from),
          ...{ until: part.to, who: 'checks', knownAt: part.from },
          fact: { kind: 'working', target: id, counted: { checks: counted.checks, failed: counted.failed } },
          evidence: { kind: 'word' },
        },
      ];
    }),
  );
}
