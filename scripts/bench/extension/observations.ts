// Owns the step from the workload to what the extension records of it: observations as the prober makes them.
import type { Failure } from '../../../src/domain/failure.ts';
import type { Evidence, Observation, Verdict } from '../../../src/domain/observation.ts';
import type { TargetId } from '../../../src/domain/target.ts';
import { milliseconds } from '../../../src/time/duration.ts';
import { instant } from '../../../src/time/instant.ts';
import type { Check, Trouble } from '../workload.ts';

export function observationOf(site: number, minuteAt: number, check: Check): Observation {
  const startedAt = instant(minuteAt + check.startedAfterMs);
  const endedAt = instant(startedAt + check.latencyMs);
  return {
    target: site as TargetId,
    startedAt,
    endedAt,
    verdict: verdictOf(check.trouble),
    evidence: evidenceOf(site, endedAt, check),
  };
}

function verdictOf(trouble: Trouble): Verdict {
  return trouble === null ? { kind: 'up' } : { kind: 'down', failure: failureOf(trouble) };
}

function failureOf(trouble: Exclude<Trouble, null>): Failure {
  if (trouble === 'timeout') return { kind: 'timeout', phase: 'unknown' };
  return trouble === 'refused' ? { kind: 'refused' } : { kind: 'http', status: trouble };
}

function evidenceOf(site: number, endedAt: number, { trouble, latencyMs }: Check): Evidence {
  if (trouble === 'timeout') return { code: 'net::ERR_ABORTED' };
  if (trouble === 'refused') return { code: 'net::ERR_CONNECTION_REFUSED' };
  return {
    status: trouble ?? 200,
    latency: milliseconds(latencyMs),
    address: `203.0.113.${site}`,
    serverDate: instant(endedAt - (endedAt % 1000)),
  };
}
