// Owns what we saw of an outage as rows: the edges of each window, and its stretches of equal checks.
import { isCutAt } from '../domain/cut-edges.ts';
import { lastBadAt } from '../domain/last-bad-at.ts';
import { mainFailure, type DowntimeWindow, type Phase } from '../domain/window.ts';
import { worstOf } from '../domain/worst-of.ts';
import type { TargetId } from '../domain/target.ts';
import { seconds } from '../time/duration.ts';
import { earlier, latest, type Instant } from '../time/instant.ts';
import type { Interval } from '../time/interval.ts';
import type { Dossier } from './dossier.ts';
import { count, tellingChecks, watchedParts } from './observed.ts';
import { exactly, type Counted, type Row, type RowEvidence } from './row.ts';

export function windowRows(dossier: Dossier): Row[] {
  return dossier.outage.windows.flatMap((window) => [
    ...(isCutAt(window, 'startedAt') ? [] : [beganRow(window, dossier)]),
    ...(window.kind === 'intermittent' ? intermittentRows(window, dossier) : failingRows(window, dossier)),
    ...(isCutAt(window, 'endedAt') ? [] : endedRows(window)),
  ]);
}

function beganRow(window: DowntimeWindow, dossier: Dossier): Row {
  const { target, startedAfter, startedAt, phases } = window;
  const [first] = phases;
  const badness = {
    severity: first?.severity ?? worstOf(phases),
    failure: first?.failure ?? mainFailure(window),
  };
  return {
    key: `began ${window.id}`,
    when: { after: startedAfter, at: startedAt },
    ...{ until: null, who: 'checks', knownAt: startedAt },
    fact: { kind: 'began', target, ...badness },
    evidence: evidenceAt(dossier, target, startedAt),
  };
}

function endedRows({ id, target, endedAfter, endedAt }: DowntimeWindow): Row[] {
  if (endedAfter === null || endedAt === null) return [];
  return [
    {
      key: `ended ${id}`,
      when: { after: endedAfter, at: endedAt },
      ...{ until: null, who: 'checks', knownAt: endedAt },
      fact: { kind: 'ended', target },
      evidence: { kind: 'word' },
    },
  ];
}

/** One row for each stretch of one failure that was watched without a gap. */
function failingRows(window: DowntimeWindow, dossier: Dossier): Row[] {
  const { id, target, phases } = window;
  return phases.flatMap((phase): Row[] => {
    const parts = watchedParts(dossier, target, { from: phase.from, to: phase.lastSeenAt });
    return parts.map((part, index) => ({
      key: `failing ${id} ${phase.from} ${index}`,
      when: exactly(part.from),
      ...{ until: part.to, who: 'checks', knownAt: part.from },
      fact: {
        ...{ kind: 'failing', target, severity: phase.severity, failure: phase.failure },
        counted: parts.length === 1 ? countWhole(phase, target, dossier) : countPart(part, target, dossier),
      },
      evidence: evidenceAt(dossier, target, part.from),
    }));
  });
}

/** The window knows how many failed; good ones in between are only in the checks themselves. */
function countWhole({ from, lastSeenAt, checks }: Phase, target: TargetId, dossier: Dossier): Counted {
  const between = count(tellingChecks(dossier, target, { from, to: lastSeenAt }));
  return { checks: checks + between.checks - between.failed, failed: checks };
}

/** A check is kept by when it began, a phase by when its first attempt had ended. */
export const ATTEMPT = seconds(15);

function countPart({ from, to }: Interval, target: TargetId, dossier: Dossier): Counted | null {
  const counted = count(tellingChecks(dossier, target, { from: earlier(from, ATTEMPT), to }));
  return counted.failed > 0 ? counted : null;
}

function intermittentRows(window: DowntimeWindow, dossier: Dossier): Row[] {
  const { id, target, startedAt, tally } = window;
  const whole = { from: startedAt, to: lastSeenAt(window, dossier) };
  const parts = watchedParts(dossier, target, whole);
  return parts.map((part, index) => ({
    key: `intermittent ${id} ${index}`,
    when: exactly(part.from),
    ...{ until: part.to, who: 'checks', knownAt: part.from },
    fact: {
      ...{ kind: 'intermittent', target },
      counted: parts.length === 1 ? tally : countPart(part, target, dossier),
    },
    evidence: { kind: 'word' },
  }));
}

/** The last check that tells anything of a window: of what fails on and off good ones do, too. */
export function lastSeenAt(window: DowntimeWindow, dossier: Pick<Dossier, 'checks' | 'now'>): Instant {
  const { target, startedAt, endedAfter, kind } = window;
  const lastBad = lastBadAt(window);
  if (endedAfter !== null || kind !== 'intermittent') return lastBad;
  const checks = tellingChecks(dossier, target, { from: startedAt, to: dossier.now });
  return latest(lastBad, checks.at(-1)?.at ?? lastBad);
}

function evidenceAt({ evidence }: Dossier, target: TargetId, at: Instant): RowEvidence {
  const seen = evidence.find((each) => each.target === target && each.endedAt >= at)?.evidence;
  if (!seen) return { kind: 'word' };
  return {
    kind: 'check',
    code: seen.code ?? null,
    address: seen.address ?? null,
    requestId: seen.requestId ?? null,
  };
}
