// Owns the claims that a log must bear out whatever happened to the browser: nothing announced is missing, no round is,
// the chain holds, and both copies agree.
import { canonicalJson } from '../../src/base/digest.ts';
import { appendFact, CHAIN_START, growDigest, type Fact } from '../../src/domain/fact.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { encodeOutcome } from '../../src/domain/outcome.ts';
import type { DowntimeWindow, WindowId } from '../../src/domain/window.ts';
import { NOTHING_UNSEALED } from '../../src/store/write/found.ts';
import type { Recorded } from './recorded.ts';

/** A round's own time is that of its beginning: its attempts start a moment later. */
const NEAR_MS = 10_000;

/** Every way in which the log is not whole, in words; none: it is. `heard` is what was announced as recorded. */
export function flawsOf(recorded: Recorded, heard: readonly Observation[]): string[] {
  return [
    ...missingObservations(recorded, heard),
    ...missingRounds(recorded),
    ...brokenLinks(recorded),
    ...differencesOfCopy(recorded),
  ];
}

/** The end of what a browser that threw its database away may have lost; it must have been said. */
function lostUntil({ facts }: Recorded): number {
  return Math.max(-Infinity, ...facts.map((fact) => (fact.kind === 'loss' ? fact.loss.to : -Infinity)));
}

function missingObservations(recorded: Recorded, heard: readonly Observation[]): string[] {
  const since = lostUntil(recorded);
  return heard
    .filter(({ startedAt }) => startedAt > since)
    .filter(({ target, startedAt, verdict }) => {
      const code = encodeOutcome(verdict);
      const isIt = (at: number) => at <= startedAt && startedAt - at < NEAR_MS;
      return !recorded.checksOf(target).some((check) => check.code === code && isIt(check.at));
    })
    .map((one) => `announced, but not in the log: ${JSON.stringify(one)}`);
}

function missingRounds({ roster: { live }, ticks, facts }: Recorded): string[] {
  const flaws: string[] = [];
  for (const [index, { round }] of ticks.entries()) {
    const before = ticks[index - 1];
    if (before && round !== before.round + 1) flaws.push(`round ${before.round} is followed by ${round}`);
  }
  if (ticks.at(-1)?.round !== live.round) flaws.push(`the last tick is not of round ${live.round}`);
  if (facts.some(({ kind }) => kind === 'loss')) return flaws;
  const sealed = facts.reduce((sum, fact) => sum + (fact.kind === 'checks' ? fact.ticks : 0), 0);
  if (sealed + live.unsealed.ticks !== live.round)
    flaws.push(`${sealed} and ${live.unsealed.ticks} ticks were counted in ${live.round} rounds`);
  // An hour that is over took its ticks along.
  if (ticks.length === live.unsealed.ticks && digestOf(ticks) !== live.unsealed.digest)
    flaws.push('the digest of the ticks is not theirs');
  return flaws;
}

function digestOf(ticks: Recorded['ticks']): string {
  return ticks.reduce((digest, { at, columns }) => growDigest(digest, at, columns), NOTHING_UNSEALED.digest);
}

function brokenLinks({ roster: { live }, facts }: Recorded): string[] {
  const [first] = facts;
  let head = first?.kind === 'loss' ? first.after : CHAIN_START;
  for (const fact of facts) {
    const [next, linked] = appendFact(head, fact.at, fact);
    if (linked.seq !== fact.seq) return [`fact ${fact.seq} stands where ${linked.seq} belongs`];
    head = next;
  }
  const isWhole = head.seq === live.head.seq && head.hash === live.head.hash;
  return isWhole ? [] : [`the chain ends in ${JSON.stringify(head)}, not in ${JSON.stringify(live.head)}`];
}

function differencesOfCopy({ roster: { live }, facts, copy }: Recorded): string[] {
  const flaws: string[] = [];
  const differ = (what: string, ours: unknown, theirs: unknown) => {
    const [one, other] = [canonicalJson(ours), canonicalJson(theirs)];
    if (one !== other) flaws.push(`${what}: ${one} here, ${other} in the second copy`);
  };
  differ('birth', live.birth, copy.canary?.birth);
  differ('head of the chain', live.head, copy.canary?.head);
  if ((copy.canary?.round ?? 0) > live.round) flaws.push('the second copy knows a later round');
  if (facts.some(({ kind }) => kind === 'loss')) return flaws;
  differ('windows', sorted(windowsOf(facts)), sorted(copy.windows));
  differ(
    'gaps',
    facts.flatMap((fact) => (fact.kind === 'gaps' ? fact.gaps : [])),
    copy.gaps.flatMap(({ gaps }) => gaps),
  );
  return flaws;
}

/** Each window as its last fact has it, without those that became part of another. */
function windowsOf(facts: readonly Fact[]): DowntimeWindow[] {
  const windows = new Map<WindowId, DowntimeWindow>();
  for (const fact of facts) {
    if (fact.kind !== 'window') continue;
    windows.set(fact.window.id, fact.window);
    for (const id of fact.absorbed) windows.delete(id);
  }
  return [...windows.values()];
}

function sorted(windows: readonly DowntimeWindow[]): DowntimeWindow[] {
  return [...windows].sort((one, other) => (one.id < other.id ? -1 : 1));
}
