// Owns making a dossier of what was seen and said, by the real core, for tests of timelines and letters.
import { pendingGaps } from '../../src/domain/coverage.ts';
import { CHAIN_START } from '../../src/domain/fact.ts';
import { joinedThreads } from '../../src/domain/join.ts';
import { lagOf } from '../../src/domain/lag.ts';
import type { Observation, Verdict } from '../../src/domain/observation.ts';
import { groupOutages } from '../../src/domain/outage.ts';
import { outageNames } from '../../src/domain/outage-names.ts';
import { encodeOutcome } from '../../src/domain/outcome.ts';
import { POLICY } from '../../src/domain/policy.ts';
import type { TargetDraft } from '../../src/domain/target-draft.ts';
import type { TargetId } from '../../src/domain/target.ts';
import { seconds } from '../../src/time/duration.ts';
import { later, type Instant } from '../../src/time/instant.ts';
import type { Dossier } from '../../src/timeline/dossier.ts';
import { draftOf, type Draft } from '../../src/tickets/draft.ts';
import type { LetterOptions } from '../../src/tickets/scene.ts';
import { VARIANTS } from '../../src/tickets/variant.ts';
import { DEAF, type Ear } from './provider-words.ts';
import { watchedOf } from './targets.ts';
import { at, seen, watch } from './watching.ts';

export const OPTIONS: LetterOptions = {
  zones: { local: 'UTC', provider: null },
  ...{ identifiers: [], claim: null, hidePrivateAddresses: false },
};

/** A stretch of one verdict, checked every minute, every 30 seconds where it is bad: until the next one begins. */
export type Stretch = readonly [fromSecond: number, verdict: Verdict | 'unwatched'];

/** The checks of target number `index` until `until`. */
export function checksOf(stretches: readonly Stretch[], until: number, index = 0): Observation[] {
  return stretches.flatMap(([from, verdict], position) => {
    const to = stretches[position + 1]?.[0] ?? until;
    if (verdict === 'unwatched') return [];
    const step = verdict.kind === 'up' ? 60 : 30;
    const count = Math.max(0, Math.ceil((to - from) / step));
    return Array.from({ length: count }, (_, nth) => ({
      ...seen(from + nth * step, verdict),
      target: (index + 1) as TargetId,
    }));
  });
}

export type Parts = {
  readonly sites?: readonly Partial<TargetDraft>[];
  /** Of each site, in order. */
  readonly seen: readonly (readonly Observation[])[];
  readonly now: number;
  readonly ear?: Ear;
  readonly changes?: Partial<Dossier>;
};

/** Of the last outage; null: there is none. */
export function dossierOrNull({ sites, seen: all, now, ear = DEAF, changes = {} }: Parts): Dossier | null {
  const drafts = sites ?? all.map((_, index) => ({ name: `Site ${index + 1}`, provider: 'Provider' }));
  const watched = watchedOf(...drafts);
  const logs = all.map((observations) => watch(observations));
  const windows = logs.flatMap((log) => log.windows);
  const providerOf = (id: TargetId) => watched.find(({ target }) => target.id === id)?.site.provider ?? '';
  const outage = groupOutages(windows, providerOf).at(-1);
  if (!outage) return null;
  const moment: Instant = at(now);
  const joined = joinedThreads(outage, [...ear.threads.values()], {
    ...{ now: moment, links: [] },
    namesOf: (each) => outageNames(each, watched),
  });
  const pending = logs.flatMap(({ state }, index) =>
    pendingGaps(state, (index + 1) as TargetId, moment, seconds(60), POLICY),
  );
  const observations = all.flat().filter(({ verdict }) => verdict.kind !== 'unknown');
  return {
    ...{ outage, now: moment, watched, joined },
    checks: new Map(
      all.map((own, index) => [
        (index + 1) as TargetId,
        own.map(({ startedAt, verdict }) => ({
          at: startedAt,
          outcome: encodeOutcome(verdict),
          latency: 0,
        })),
      ]),
    ),
    gaps: [...logs.flatMap(({ gaps }) => gaps), ...pending],
    evidence: observations.filter(({ verdict }) => verdict.kind !== 'up'),
    page: null,
    lag: lagOf(outage, joined, { now: moment, believedUntil: moment, page: null }),
    ...{ pattern: null, pasted: [], notes: [], tickets: [], isOwnWork: false },
    ...{ standing: 'counts', amended: [], mark: null },
    integrity: {
      head: CHAIN_START,
      clock: { offBy: seconds(1), servers: 3 },
      line: { at: later(outage.startedAt, seconds(1)), answered: 3, asked: 3 },
    },
    ...changes,
  };
}

/** Every letter that is true of it. */
export function draftsOf(dossier: Dossier, options: LetterOptions = OPTIONS): Draft[] {
  return VARIANTS.flatMap((variant) => draftOf(variant, dossier, options) ?? []);
}

export function dossierOf(parts: Parts): Dossier {
  const dossier = dossierOrNull(parts);
  if (!dossier) throw new Error('There was no outage');
  return dossier;
}
