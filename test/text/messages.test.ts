// Owns the promise that every sentence that can be asked for is in the catalogue, and that nothing in it is idle.
import type { Amendment } from '../../src/domain/amendment.ts';
import type { Link } from '../../src/domain/join.ts';
import type { EdgeEffect } from '../../src/text/amendment.ts';
import type { Caveat } from '../../src/tickets/desk/family.ts';
import { VARIANTS } from '../../src/tickets/variant.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { PARTS } from '../../src/backup/dry-run.ts';
import type { HttpUrlProblem } from '../../src/base/http-url.ts';
import type { FailureKind, FailurePage, TlsReason } from '../../src/domain/failure.ts';
import type { Health } from '../../src/domain/health.ts';
import type { SettingsProblem } from '../../src/domain/settings-draft.ts';
import { SILENCE_REASONS } from '../../src/domain/silence.ts';
import type { DraftProblem } from '../../src/domain/target-draft.ts';
import type { Impact } from '../../src/domain/status-report.ts';
import { TECHNOLOGIES } from '../../src/domain/technology.ts';
import { FORMAT_NAMES } from '../../src/reports/exports/format.ts';
import type { WeeklyFailure } from '../../src/domain/weekly-backup.ts';
import type { WindowKind } from '../../src/domain/window.ts';
import type { ClaimBasis, DeadlineRule } from '../../src/sla/claim-rule.ts';
import { EVIDENCE_ITEMS } from '../../src/sla/claim-rule.ts';
import type { CreditUnit } from '../../src/sla/credit-formula.ts';
import type { ExclusionReason } from '../../src/sla/exclusion.ts';
import type { PeriodRule } from '../../src/sla/period.ts';
import type { CreditDraft, ProfileProblem } from '../../src/sla/profile-draft.ts';
import type { Caveat as TermsCaveat, Grain, Measure, Term } from '../../src/sla/profile.ts';
import type { PromiseState } from '../../src/sla/promise.ts';
import type { Assumption } from '../../src/sla/unknown-terms.ts';
import type { Stage } from '../../src/ui/pages/onboarding/told-story.ts';
import type { Loss, SkipReason } from '../../src/watchlists/entry.ts';
import { FORMAT_NAMES as LIST_FORMATS } from '../../src/watchlists/format.ts';
import type { Doubt } from '../../src/watchlists/propose.ts';
import type { ListProblem } from '../../src/watchlists/read-list.ts';
import type { StoreProblem } from '../../src/store/problem.ts';
import { STATES } from '../../src/ui/data/board-filter.ts';
import type { BoardWord } from '../../src/ui/data/board-words.ts';
import { ROLLING } from '../../src/ui/data/stretch.ts';
import type { TicketStanding } from '../../src/ui/data/ticket-standing.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(`${ROOT}src/${name}`, 'utf8'));
const MANIFEST = readFileSync(`${ROOT}manifest.json`, 'utf8');
const CATALOGUE = Object.keys(messages);

/** All values of a union: the compiler complains about one that is missing here, or is no longer there. */
const valuesOf = <Value extends string>(values: Record<Value, true>) => Object.keys(values);

const WEEKLY_FAILURES = valuesOf<WeeklyFailure>({
  ...{ permission: true, record: true, size: true, disk: true, broken: true },
});
const TLS_REASONS = valuesOf<TlsReason>({
  ...{ untrusted: true, 'expired-or-not-yet-valid': true, 'wrong-host': true, 'old-protocol': true },
  ...{ 'client-certificate': true, unknown: true },
});
const FAILURE_PAGES = valuesOf<FailurePage>({
  ...{ 'database-error': true, 'default-server-page': true, 'suspended-account': true },
  ...{ 'parked-domain': true, 'under-construction': true },
});
/** Those that have a sentence of their own shape are named where they are said. */
const FAILURES = valuesOf<Exclude<FailureKind, 'http' | 'tls' | 'timeout'>>({
  ...{ network: true, dns: true, refused: true, unreachable: true, reset: true, closed: true },
  ...{
    'maintenance-answer': true,
    'redirect-loop': true,
    'redirected-elsewhere': true,
    'text-missing': true,
  },
  ...{ 'text-forbidden': true, 'empty-body': true, 'truncated-body': true, 'bad-response': true },
  ...{ 'content-changed': true, slow: true },
});
/** A database in which nothing was made yet is no trouble: it is not spoken of. */
const STORE_PROBLEMS = valuesOf<Exclude<StoreProblem['kind'], 'empty'>>({
  ...{ full: true, stuck: true, newer: true, private: true, failed: true, fault: true },
});
type Plain = HttpUrlProblem | Exclude<DraftProblem['problem'] | SettingsProblem['problem'], HttpUrlProblem>;
const PROBLEMS = valuesOf<Plain>({
  ...{ empty: true, 'too-long': true, 'not-a-url': true, 'not-http': true, 'has-credentials': true },
  ...{ 'unsafe-port': true, duplicate: true, 'out-of-range': true, 'too-many': true },
  ...{ 'not-https': true, 'no-wildcard': true, 'too-few': true },
});
const HEALTHS = valuesOf<Health['kind']>({
  ...{ up: true, down: true, degraded: true, intermittent: true, unknown: true },
});

const KINDS = valuesOf<WindowKind>({ down: true, degraded: true, intermittent: true });

const IMPACTS = valuesOf<Impact>({
  ...{ none: true, maintenance: true, minor: true, major: true, critical: true, unknown: true },
});

const ABOUT_WINDOWS = ['false-alarm', 'not-my-provider', 'split'] as const;
const AMENDMENTS = valuesOf<Amendment['kind']>({
  ...{ 'false-alarm': true, 'not-my-provider': true, merge: true, split: true },
  ...{ cut: true, edge: true, note: true, attachment: true },
});

/** The keys that are put together, by what they begin with. */
const CAVEATS: readonly Caveat[] = [
  ...(['guessed', 'sign-in-first', 'line-breaks', 'own-form', 'choose-first'] as const),
  ...(['below-template', 'not-promised', 'not-encrypted'] as const),
];

const CREDIT_UNITS = valuesOf<CreditUnit>({ 'percent-of-fee': true, days: true, hours: true });
const TERMS: Readonly<Record<string, readonly string[]>> = {
  slaPromise_: valuesOf<PromiseState>({ kept: true, 'perhaps-broken': true, broken: true }),
  slaUnit_: CREDIT_UNITS,
  slaOut_: valuesOf<ExclusionReason>({
    ...{ announced: true, 'maintenance-hours': true, 'own-work': true, 'before-report': true },
    ...{ 'not-theirs': true, 'not-observed': true, 'still-to-come': true, 'too-short': true },
  }),
  slaEvidence_: Object.keys(EVIDENCE_ITEMS),
  slaCaveat_: valuesOf<TermsCaveat>({
    ...{ 'check-your-contract': true, superseded: true, 'older-credit-terms': true, 'further-cap': true },
    ...{ 'sources-disagree': true, 'their-discretion': true, 'several-zones-only': true },
    ...{ 'hardware-only': true, 'ask-for-the-credit': true, 'report-at-once': true },
  }),
  slaUnknown_: valuesOf<Term>({
    ...{ promise: true, period: true, measure: true, exclusions: true, credit: true, claim: true },
  }),
  slaAssumed_: valuesOf<Assumption>({
    ...{ 'utc-midnights': true, 'period-begins-on-the-first': true },
    ...{ 'hours-in-zone-of-period': true, 'paid-for-one-period': true },
  }),
  termsPeriod_: valuesOf<PeriodRule['kind']>({ month: true, quarter: true, 'billing-month': true }),
  termsCountsFrom_: valuesOf<Measure['from']>({ start: true, report: true }),
  termsGrain_: valuesOf<Grain>({ moment: true, minute: true, 'five-minutes': true }),
  termsMeasuredBy_: valuesOf<Measure['by']>({ customer: true, host: true }),
  termsHours_: ['from', 'to'],
  termsOf_: valuesOf<CreditDraft['of']>({ period: true, interruption: true }),
  termsCount_: valuesOf<CreditDraft['count']>({ started: true, full: true }),
  termsBeyond_: valuesOf<CreditDraft['beyond']>({ nothing: true, first: true, promise: true }),
  termsCap_: valuesOf<CreditDraft['cap']>({ none: true, amount: true, prepaid: true }),
  termsCredit_: valuesOf<CreditDraft['kind'] | 'none'>({
    ...{ none: true, tiers: true, times: true, per: true, steps: true },
  }),
  termsUnit_: CREDIT_UNITS,
  termsClaimUnit_: valuesOf<DeadlineRule['unit']>({
    ...{ days: true, 'business-days': true, months: true, periods: true },
  }),
  termsClaimAfter_: valuesOf<ClaimBasis>({
    ...{ 'interruption-start': true, 'interruption-end': true, 'period-end': true },
  }),
  termsProblem_: valuesOf<ProfileProblem['problem']>({
    ...{ 'too-long': true, 'out-of-range': true, 'not-a-zone': true, 'not-a-time': true },
    ...{ 'not-a-currency': true, 'not-a-url': true, none: true, 'too-many': true, duplicate: true },
    ...{ 'does-not-fit': true, 'no-promise': true },
  }),
};

const SIMULATION_STAGES = valuesOf<Stage>({
  ...{ quiet: true, failing: true, down: true, ticket: true, recovered: true },
});
const LIST_PROBLEMS = valuesOf<ListProblem['kind']>({
  ...{ empty: true, 'too-large': true, 'too-tangled': true, unknown: true, broken: true },
});
const DOUBTS = valuesOf<Doubt>({
  ...{ 'private-address': true, 'needs-credentials': true, paused: true, uncertain: true },
});
const LOSSES = valuesOf<Loss>({
  ...{ credentials: true, headers: true, conditions: true, statuses: true, certificate: true },
  ...{ interval: true, text: true, query: true },
});
const SKIP_REASONS = valuesOf<SkipReason>({
  ...{ ping: true, port: true, dns: true, push: true, 'other-kind': true, 'not-get': true },
  ...{ 'upside-down': true, 'no-address': true, 'bad-address': true, 'unsafe-port': true, variable: true },
  ...{ 'secret-path': true, 'already-watched': true, 'listed-twice': true, 'too-many': true },
});

const COMPOSED: Readonly<Record<string, readonly string[]>> = {
  exportAs_: FORMAT_NAMES.map((name) => name.replaceAll('-', '_')),
  correct_: AMENDMENTS,
  correctDo_: ABOUT_WINDOWS,
  correctionsLink_: valuesOf<Link['is']>({ linked: true, unlinked: true }),
  correctWhich_: ABOUT_WINDOWS,
  correctWhyHint_: ABOUT_WINDOWS,
  amendedEffect_: valuesOf<EdgeEffect>({ longer: true, narrower: true, shorter: true, stated: true }),
  failureTls_: TLS_REASONS,
  failurePage_: FAILURE_PAGES,
  failure_: FAILURES,
  silence_: [...SILENCE_REASONS, 'new'],
  problem_: PROBLEMS,
  notRecording_: STORE_PROBLEMS,
  notRecordingHelp_: STORE_PROBLEMS,
  state_: HEALTHS,
  pageState_: IMPACTS,
  technology_: TECHNOLOGIES,
  patternWeek_: ['3', '4', '5', '6', '7'],
  variant_: VARIANTS,
  reply_: ['automatic', 'human', 'substantive', 'denial'],
  ticketEvent_: ['opened', 'sent', 'promise', 'kept', 'note'],
  caveat_: CAVEATS,
  backupRelation_: ['same', 'older', 'newer', 'empty', 'other'],
  backupPart_: PARTS,
  backupFailure_: WEEKLY_FAILURES,
  verifierVerdict_: ['whole', 'chain', 'changed'],
  listProblem_: LIST_PROBLEMS,
  listFormat_: LIST_FORMATS,
  listDoubt_: DOUBTS,
  listLoss_: LOSSES,
  listSkipped_: SKIP_REASONS,
  simulationTitle_: SIMULATION_STAGES,
  simulationText_: SIMULATION_STAGES,
  stretch_: ROLLING,
  stretchShort_: ROLLING,
  boardState_: Object.keys(STATES),
  boardLasts_: KINDS,
  boardLasted_: KINDS,
  boardTicket_: valuesOf<TicketStanding['kind']>({
    ...{ none: true, draft: true, sent: true, answered: true, promised: true },
  }),
  boardWord_: valuesOf<BoardWord['kind']>({
    ...{ unread: true, silent: true, said: true, acknowledged: true },
  }),
  deskZoneBy_: ['page', 'contract'],
  ...TERMS,
};

const composed = Object.entries(COMPOSED).flatMap(([prefix, values]) =>
  values.map((value) => prefix + value.replaceAll('-', '_')),
);
const found = (pattern: RegExp) =>
  SOURCES.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));

describe('every sentence', () => {
  test('that is asked for by name is in the catalogue', () => {
    const named = found(/\bsay\(\s*'([^']+)'/g);
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((key) => !CATALOGUE.includes(key))).toEqual([]);
  });

  test('that is put together from a word is in the catalogue for every word', () => {
    expect(composed.filter((key) => !CATALOGUE.includes(key))).toEqual([]);
  });

  test('that is put together begins with a prefix that is listed here', () => {
    const prefixes = new Set(found(/\bsay\(\s*`([^$`]*)\$\{/g));
    expect(prefixes.size).toBeGreaterThan(4);
    expect([...prefixes].filter((prefix) => !Object.hasOwn(COMPOSED, prefix))).toEqual([]);
  });

  test('in the catalogue is used', () => {
    const quoted = new Set([...found(/'(\w+)'/g), ...found(/"(\w+)"/g)]);
    const idle = CATALOGUE.filter(
      (key) => !quoted.has(key) && !composed.includes(key) && !MANIFEST.includes(`__MSG_${key}__`),
    );
    expect(idle).toEqual([]);
  });

  test('numbers its substitutions from one, without a hole', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      const numbers = [...message.matchAll(/\$(\d)/g)].map((match) => Number(match[1]));
      const highest = Math.max(0, ...numbers);
      expect(new Set(numbers).size, key).toBe(highest);
    }
  });
});
