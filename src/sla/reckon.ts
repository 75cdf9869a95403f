// Owns what is left of the downtime in a frame once everything that the contract does not count is out of it.
import { earliest, latest, type Instant } from '../time/instant.ts';
import { intersectAll, intersection, subtract, subtractAll, union, type Interval } from '../time/interval.ts';
import { announcedWithin, type ShortNotice } from './announced.ts';
import { longEnough } from './counted.ts';
import type { SlaEvidence } from './sla-evidence.ts';
import { exclude, totalOf, type Exclusion, type Span, type Stretches } from './exclusion.ts';
import type { Interruption } from './interruption.ts';
import { hoursWithin } from './maintenance-hours.ts';
import type { ExclusionRule, Profile } from './profile.ts';

export type Reckoning = {
  readonly left: Stretches;
  readonly exclusions: readonly Exclusion[];
  readonly tooLate: readonly ShortNotice[];
  /** What of the frame was watched. */
  readonly observed: readonly Interval[];
};

type Terms = Pick<Profile, 'measure' | 'exclusions' | 'period'>;

/** `zone` is that of the period. What nobody watched may have been down, until an exclusion takes it out. */
export function reckon(
  terms: Terms,
  frame: Interval,
  interruptions: readonly Interruption[],
  evidence: SlaEvidence,
  zone: string,
): Reckoning {
  const future = subtract(frame, [{ from: frame.from, to: latest(frame.from, evidence.now) }]);
  const unobserved = subtractAll(intersectAll(union(evidence.unobserved), [frame]), future);
  const around = interruptions.map((each) => each.around);
  const anyhow = union([...around, ...unobserved, ...future]);
  const possible = intersectAll(anyhow, [frame]);
  const certain = intersectAll(union(interruptions.flatMap((each) => each.certain)), [frame]);

  const announced = (terms.exclusions ?? []).map((rule) => spanOf(rule, frame, evidence, zone));
  const spans: Span[] = [
    ...announced.map(({ span }) => span),
    { reason: 'own-work', sure: within(frame, evidence.ownWork) },
    { reason: 'not-theirs', sure: within(frame, evidence.notTheirs ?? []) },
    ...(terms.measure.from === 'report' ? [beforeReport(frame, around, anyhow, evidence.reportedAt)] : []),
  ];
  let left: Stretches = { certain, possible };
  const exclusions: Exclusion[] = [];
  const takeOut = (span: Span) => {
    const taken = exclude(left, span);
    left = taken.left;
    if (taken.exclusion) exclusions.push(taken.exclusion);
  };
  for (const span of spans) takeOut(span);
  exclusions.push(...unseen('not-observed', left, unobserved), ...unseen('still-to-come', left, future));
  takeOut(tooShort(left, terms));
  return {
    left,
    exclusions,
    tooLate: announced.flatMap(({ tooLate }) => tooLate),
    observed: subtract(frame, [...unobserved, ...future]),
  };
}

function within(frame: Interval, intervals: readonly Interval[]): Interval[] {
  return intervals.flatMap((each) => intersection(each, frame) ?? []);
}

type Ruled = { readonly span: Span; readonly tooLate: readonly ShortNotice[] };

function spanOf(rule: ExclusionRule, frame: Interval, evidence: SlaEvidence, zone: string): Ruled {
  if (rule.kind === 'hours') {
    const sure = hoursWithin(frame, { ...rule, zone: rule.zone ?? zone });
    return { span: { reason: 'maintenance-hours', sure }, tooLate: [] };
  }
  const { tooLate, ...spans } = announcedWithin(frame, evidence.announced, rule.notice);
  return { span: { reason: 'announced', ...spans, most: rule.most }, tooLate };
}

/** What lies before the first report of it, all of it where there was none; what nobody watched was not reported either. */
function beforeReport(
  frame: Interval,
  around: readonly Interval[],
  anyhow: readonly Interval[],
  reportedAt: readonly Instant[],
): Span {
  const before = (stretches: readonly Interval[]) =>
    stretches.flatMap(({ from, to }) => {
      const within = reportedAt.filter((at) => from <= at && at < to);
      return intersection(frame, { from, to: earliest(to, ...within) }) ?? [];
    });
  return { reason: 'before-report', sure: before(anyhow), perhaps: before(around) };
}

/** Time that stays possible downtime, and that nobody can claim. */
function unseen(reason: Exclusion['reason'], left: Stretches, unwatched: readonly Interval[]): Exclusion[] {
  const spans = intersectAll(left.possible, unwatched);
  const length = totalOf(spans);
  return length === 0 ? [] : [{ reason, spans, took: { least: totalOf([]), most: length } }];
}

function tooShort(left: Stretches, { measure }: Terms): Span {
  const sure = subtractAll(left.possible, longEnough(left.possible, measure));
  const perhaps = subtractAll(left.certain, longEnough(left.certain, measure));
  return { reason: 'too-short', sure, perhaps };
}
