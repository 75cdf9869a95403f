// Owns the promise that every sentence that can be asked for is in the catalogue, and that nothing in it is idle.
import type { Caveat } from '../../src/tickets/desk/family.ts';
import { VARIANTS } from '../../src/tickets/variant.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { HttpUrlProblem } from '../../src/base/http-url.ts';
import type { FailureKind, FailurePage, TlsReason } from '../../src/domain/failure.ts';
import type { Health } from '../../src/domain/health.ts';
import type { SettingsProblem } from '../../src/domain/settings-draft.ts';
import { SILENCE_REASONS } from '../../src/domain/silence.ts';
import type { DraftProblem } from '../../src/domain/target-draft.ts';
import type { Impact } from '../../src/domain/status-report.ts';
import { TECHNOLOGIES } from '../../src/domain/technology.ts';
import type { StoreProblem } from '../../src/store/problem.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(`${ROOT}src/${name}`, 'utf8'));
const MANIFEST = readFileSync(`${ROOT}manifest.json`, 'utf8');
const CATALOGUE = Object.keys(messages);

/** All values of a union: the compiler complains about one that is missing here, or is no longer there. */
const valuesOf = <Value extends string>(values: Record<Value, true>) => Object.keys(values);

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

const IMPACTS = valuesOf<Impact>({
  ...{ none: true, maintenance: true, minor: true, major: true, critical: true, unknown: true },
});

/** The keys that are put together, by what they begin with. */
const CAVEATS: readonly Caveat[] = [
  ...(['guessed', 'sign-in-first', 'line-breaks', 'own-form', 'choose-first'] as const),
  ...(['below-template', 'not-promised', 'not-encrypted'] as const),
];

const COMPOSED: Readonly<Record<string, readonly string[]>> = {
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
  ticketEvent_: ['opened', 'sent', 'promise', 'kept'],
  caveat_: CAVEATS,
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
