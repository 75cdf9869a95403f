// Owns the shapes of what is remembered of each target between two rounds of checks.
import type { Attentions } from '../../domain/attention.ts';
import type { ClockState, KnownSample } from '../../domain/clock-check.ts';
import type { ChainHead } from '../../domain/fact.ts';
import type { Fingerprint } from '../../domain/fingerprint.ts';
import type { Columns } from '../../domain/memory.ts';
import type { Run } from '../../domain/run.ts';
import type { Silence } from '../../domain/silence.ts';
import type { TargetId } from '../../domain/target.ts';
import type { TargetState } from '../../domain/target-state.ts';
import type { ClosedWindow } from '../../domain/window.ts';
import { failure } from '../../base/result.ts';
import { list, mapOf, maybe, nullable, record } from '../compound.ts';
import {
  branded,
  bytes,
  count,
  duration,
  flag,
  hash,
  line,
  moment,
  moments,
  number,
  type Shape,
} from '../shape.ts';
import { attempt, downtimeWindow, gap, phase, silenceReason, tally, targetId } from './window.ts';

export const chainHead: Shape<ChainHead> = record<ChainHead>({ seq: count, hash });

export const silence: Shape<Silence> = record<Silence>({
  from: moment,
  reason: silenceReason,
  until: maybe(nullable(moment)),
});

const run: Shape<Run> = record<Run>({
  bad: flag,
  goodBefore: nullable(attempt),
  first: attempt,
  last: attempt,
  tally,
  phases: list(phase, 1000),
});

const closedWindow: Shape<ClosedWindow> = (value) => {
  const read = downtimeWindow(value);
  if (!read.ok) return read;
  const isClosed = read.value.endedAfter !== null && read.value.endedAt !== null;
  return isClosed ? { ok: true, value: read.value as ClosedWindow } : failure({ where: 'endedAt' });
};

const targetState: Shape<TargetState> = record<TargetState>({
  last: nullable(attempt),
  lastGood: nullable(attempt),
  lastBad: nullable(attempt),
  observedSince: nullable(moment),
  silence: list(silence),
  openGaps: list(gap),
  recentGaps: list(gap),
  runs: list(run),
  open: nullable(downtimeWindow),
  unobservedSinceBad: duration,
  closed: list(closedWindow),
});

export const targetStates: Shape<ReadonlyMap<TargetId, TargetState>> = mapOf(targetId, targetState);

const sample: Shape<KnownSample> = record<KnownSample>({
  host: line,
  provider: line,
  ahead: duration,
  correction: duration,
  at: moment,
});

export const clockState: Shape<ClockState> = record<ClockState>({
  correction: duration,
  samples: list(sample, 1000),
  checkedAt: nullable(moment),
  doubtSince: nullable(moment),
});

export const columns: Shape<Columns> = record<Columns>({
  triedAt: moments(),
  seenAt: moments(),
  outcome: bytes,
  latency: bytes,
});

export const fingerprints: Shape<ReadonlyMap<TargetId, Fingerprint>> = mapOf(
  targetId,
  record<Fingerprint>({
    title: line,
    size: number,
    words: list(number, 10_000),
    learnedFrom: count,
    learnedAt: moment,
  }),
);

export const attentions: Shape<Attentions> = mapOf(
  branded(),
  record({
    downNotifiedAt: nullable(moment),
    remindedAt: nullable(moment),
    recoveryNotifiedAt: nullable(moment),
    acknowledgedAt: nullable(moment),
    snoozedUntil: nullable(moment),
    dismissedAt: nullable(moment),
  }),
);
