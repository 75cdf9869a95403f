// Owns the shapes of what was seen of a target: failures, windows, gaps, blips, evidence.
import { failure, success } from '../../base/result.ts';
import type { Gap } from '../../domain/coverage.ts';
import { unpackObservations, type PackedObservation } from '../../domain/evidence-pack.ts';
import type { Failure, FailurePage, TimeoutPhase, TlsReason } from '../../domain/failure.ts';
import type { GapPack } from '../../domain/gap-pack.ts';
import type { Attempt, Evidence, Severity } from '../../domain/observation.ts';
import type { Blip } from '../../domain/run.ts';
import { SILENCE_REASONS } from '../../domain/silence.ts';
import type { Tally } from '../../domain/tally.ts';
import type { TargetId } from '../../domain/target.ts';
import type { DowntimeWindow, Phase, WindowId, WindowKind } from '../../domain/window.ts';
import type { WindowPack } from '../../domain/window-pack.ts';
import { instant } from '../../time/instant.ts';
import { list, maybe, nullable, record, tagged } from '../compound.ts';
import {
  address,
  branded,
  bytes,
  count,
  claimed,
  doubles,
  duration,
  isPackedNothing,
  line,
  MISFIT,
  moment,
  moments,
  number,
  oneOf,
  whole,
  word,
  type Shape,
} from '../shape.ts';

/** Columns are indexed by it: none is so large that a file could ask for more memory than there is. */
export const targetId: Shape<TargetId> = whole(0, 65_535);
export const severity: Shape<Severity> = word({ degraded: true, down: true });
export const silenceReason = oneOf(SILENCE_REASONS);

const bare = <Kind extends string>(kind: Kind) =>
  record<{ readonly kind: Kind }>({ kind: word({ [kind]: true } as Record<Kind, true>) });

const tlsReason: Shape<TlsReason> = word({
  ...{ untrusted: true, 'expired-or-not-yet-valid': true, 'wrong-host': true },
  ...{ 'old-protocol': true, 'client-certificate': true, unknown: true },
});
const timeoutPhase: Shape<TimeoutPhase> = word({ connect: true, headers: true, body: true, unknown: true });
const failurePage: Shape<FailurePage> = word({
  ...{ 'database-error': true, 'default-server-page': true, 'suspended-account': true },
  ...{ 'parked-domain': true, 'under-construction': true },
});

const failureShape: Shape<Failure> = tagged<'kind', Failure>('kind', {
  dns: bare('dns'),
  refused: bare('refused'),
  unreachable: bare('unreachable'),
  reset: bare('reset'),
  closed: bare('closed'),
  tls: record({ kind: word({ tls: true }), reason: tlsReason }),
  timeout: record({ kind: word({ timeout: true }), phase: timeoutPhase }),
  http: record({ kind: word({ http: true }), status: whole(0, 999) }),
  'maintenance-answer': record({ kind: word({ 'maintenance-answer': true }), retryAfterSeconds: number }),
  'redirect-loop': bare('redirect-loop'),
  'redirected-elsewhere': record({ kind: word({ 'redirected-elsewhere': true }), host: line }),
  'text-missing': bare('text-missing'),
  'text-forbidden': bare('text-forbidden'),
  'empty-body': bare('empty-body'),
  'truncated-body': bare('truncated-body'),
  'bad-response': bare('bad-response'),
  'content-changed': record({ kind: word({ 'content-changed': true }), looksLike: nullable(failurePage) }),
  slow: bare('slow'),
  network: bare('network'),
});

export const phase: Shape<Phase> = record<Phase>({
  severity,
  failure: failureShape,
  from: moment,
  lastSeenAt: moment,
  checks: count,
});

export const tally: Shape<Tally> = record<Tally>({
  checks: count,
  failed: count,
  watchedFor: duration,
  failedFor: duration,
});

export const attempt: Shape<Attempt> = record<Attempt>({ startedAt: moment, endedAt: moment });
export const windowIdShape: Shape<WindowId> = branded();
const windowKind: Shape<WindowKind> = word({ down: true, degraded: true, intermittent: true });

/** As it was recorded: what the user says of it is laid on top each time. */
const anyWindow: Shape<DowntimeWindow> = record<Omit<DowntimeWindow, 'recorded'>>({
  id: windowIdShape,
  target: targetId,
  kind: windowKind,
  startedAfter: nullable(moment),
  startedAt: moment,
  endedAfter: nullable(moment),
  endedAt: nullable(moment),
  phases: list(phase, 1000),
  tally,
  spells: count,
  unobservedFor: duration,
});

/** Nobody can read a window that has no phase. */
export const downtimeWindow: Shape<DowntimeWindow> = (value) => {
  const read = anyWindow(value);
  return read.ok && read.value.phases.length === 0 ? failure({ where: 'phases' }) : read;
};

export const gap: Shape<Gap> = record<Gap>({
  target: targetId,
  reason: silenceReason,
  from: moment,
  to: moment,
});

export const gapPack: Shape<GapPack> = (value) => {
  const read = record<GapPack>({
    ...{ target: doubles, from: moments(), to: moments() },
    ...{ reason: bytes, reasons: list(silenceReason, SILENCE_REASONS.length) },
  })(value);
  if (!read.ok) return read;
  const { target, from, to, reason, reasons } = read.value;
  const isEven = [target, from, to].every(({ length }) => length === reason.length);
  const isKnown = reason.every((each) => each < reasons.length);
  return isEven && isKnown && target.every((id) => targetId(id).ok) ? read : MISFIT;
};
export const blip: Shape<Blip> = record<Blip>({
  target: targetId,
  from: moment,
  to: moment,
  phases: list(phase, 1000),
});

export const windowPack: Shape<WindowPack> = (value) => {
  const read = record<WindowPack>({
    startedAfter: moments(true),
    startedAt: moments(),
    endedAfter: moments(),
    endedAt: moments(),
    kind: bytes,
  })(value);
  if (!read.ok) return read;
  const { kind, ...columns } = read.value;
  const isEven = Object.values(columns).every(({ length }) => length === kind.length);
  return isEven && kind.every((each) => each < 3) ? read : MISFIT;
};

const evidenceShape: Shape<Evidence> = record<Evidence>({
  code: maybe(line),
  status: maybe(number),
  latency: maybe(duration),
  address: maybe(line),
  finalUrl: maybe(address),
  serverDate: maybe(claimed),
  requestId: maybe(line),
});

/** Taken apart as the record itself does it: what it would not understand does not fit. */
export const packedObservation: Shape<PackedObservation> = (value) => {
  if (!Array.isArray(value) || value.length < 4 || value.length > 20) return MISFIT;
  const items = value.map((item: unknown) => (isPackedNothing(item) ? undefined : item));
  if (!items.slice(0, 4).every((item) => Number.isFinite(item)) || !targetId(items[0]).ok) return MISFIT;
  const detail = items[4];
  if (detail !== undefined && (typeof detail !== 'object' || detail === null)) return MISFIT;
  const packed = items as unknown as PackedObservation;
  const [observation] = unpackObservations([packed], instant(0));
  if (!observation || !evidenceShape(observation.evidence).ok) return MISFIT;
  const { verdict } = observation;
  if (!('failure' in verdict)) return detail === undefined ? success(packed) : MISFIT;
  const failed = failureShape(verdict.failure);
  if (!failed.ok) return MISFIT;
  if (detail === undefined) return success(packed);
  const { kind: _kind, ...known } = failed.value;
  return success([...items.slice(0, 4), known, ...items.slice(5)] as unknown as PackedObservation);
};
