// Owns the part of a letter with what the desk looks things up by: accounts, requests, addresses, request ids.
import type { Observation } from '../../domain/observation.ts';
import { isClosed } from '../../domain/window.ts';
import { shorten } from '../../base/shorten.ts';
import type { Instant } from '../../time/instant.ts';
import { list, section, type Section } from '../letter.ts';
import type { Scene } from '../scene.ts';
import { sayLength } from '../words/duration.ts';
import { nameOf, watchedOf } from '../words/names.ts';
import { sayUtc } from '../words/time.ts';

const MOST_CHECKS = 4;

/** Checks only where they are newer than `since`; null: all. What is meant by them is said again. */
export function identifiers(scene: Scene, since: Instant | null = null): Section | null {
  const { options, dossier } = scene;
  const tickets = dossier.tickets.flatMap(({ number }) => (number === null ? [] : [shorten(number, 60)]));
  return section(
    'Identifiers',
    list(
      ...options.identifiers
        .filter(({ value }) => value.trim() !== '')
        .map(({ label, value }) => `${shorten(label, 60)}: ${shorten(value, 120)}`),
      tickets.length > 0 && `Ticket: ${tickets.join(', ')}`,
      ...dossier.outage.targets.flatMap((id) => sayRequest(scene, id)),
      ...evidenceOf(scene)
        .filter(({ endedAt }) => since === null || endedAt > since)
        .slice(0, MOST_CHECKS)
        .map((seen) => sayEvidence(scene, seen)),
    ),
  );
}

/** What is sent: the desk can repeat it. */
function sayRequest({ dossier }: Scene, id: Observation['target']): string[] {
  const target = watchedOf(dossier, id)?.target;
  if (!target) return [];
  return [`${nameOf(dossier, id)}: GET ${target.url}, time-out ${sayLength(target.timeOutAfter)}`];
}

/** One check for each kind of failure, the first. */
function evidenceOf({ dossier }: Scene): Observation[] {
  const { evidence, outage } = dossier;
  const firsts = new Map<string, Observation>();
  for (const seen of evidence) {
    const { status, requestId, address } = seen.evidence;
    const code = codeOf(seen);
    const inside = outage.windows.some(
      (window) =>
        window.target === seen.target &&
        seen.endedAt >= window.startedAt &&
        (!isClosed(window) || seen.startedAt <= window.endedAfter),
    );
    const isBad = seen.verdict.kind === 'down' || seen.verdict.kind === 'degraded';
    if (!inside || !isBad || !(code ?? requestId ?? address)) continue;
    const key = `${seen.target} ${code ?? ''} ${status ?? ''}`;
    if (!firsts.has(key)) firsts.set(key, seen);
  }
  return [...firsts.values()];
}

/** When, what the browser called it, who answered, what the server calls it. */
function sayEvidence({ dossier }: Scene, seen: Observation): string {
  const { target, endedAt, evidence } = seen;
  const { requestId, address } = evidence;
  const code = codeOf(seen);
  const facts = [
    code === undefined ? null : shorten(code, 60),
    address === undefined ? null : `address ${shorten(address, 60)}`,
    requestId === undefined ? null : shorten(requestId, 90),
  ].filter((fact) => fact !== null);
  return `${nameOf(dossier, target)}, ${sayUtc(endedAt)}: ${facts.join(', ')}`;
}

/** When time runs out it is we who break off: the browser's word for that says nothing. */
function codeOf({ verdict, evidence }: Observation): string | undefined {
  const isOurs = 'failure' in verdict && verdict.failure.kind === 'timeout';
  return isOurs ? undefined : evidence.code;
}
