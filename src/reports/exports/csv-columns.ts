// Owns the columns that several tables share: a moment on two clocks, a length, whose it is, and by what it was reckoned.
import { skewOf } from '../../domain/clock-check.ts';
import { POLICY } from '../../domain/policy.ts';
import { sayPolicy } from '../../text/policy.ts';
import { seconds, type Duration } from '../../time/duration.ts';
import type { Instant } from '../../time/instant.ts';
import type { LogRow } from '../downtime-log.ts';
import type { Column } from './csv-table.ts';
import type { Material } from './material.ts';
import { safeText } from '../safe-text.ts';
import { stamper, stampUtc } from './stamp.ts';

/** `started_at_utc` and `started_at_local`. */
export function momentColumns<Of>(
  zone: string,
  ...moments: readonly (readonly [name: string, at: (of: Of) => Instant | null])[]
): Column<Of>[] {
  const local = stamper(zone);
  return [
    ...moments.map(([name, at]): Column<Of> => [`${name}_utc`, (of) => stampUtc(at(of))]),
    ...moments.map(([name, at]): Column<Of> => [`${name}_local`, (of) => local(at(of))]),
  ];
}

export function secondsOf(length: Duration): number {
  return length / seconds(1);
}

export function placeColumns<Of>(rowOf: (of: Of) => LogRow | undefined): Column<Of>[] {
  return [
    ['provider', (of) => safeText(rowOf(of)?.site.provider ?? '')],
    ['site', (of) => safeText(rowOf(of)?.site.name ?? '')],
    ['target', (of) => safeText(rowOf(of)?.target.name ?? '')],
    ['target_id', (of) => rowOf(of)?.target.id ?? null],
    ['url', (of) => safeText(rowOf(of)?.target.url ?? '')],
  ];
}

/** A row that is cut out of its table still says of which record it is; the policy, which is long, stands in the first one. */
export function basisColumns<Of>({ log, manner }: Material): Column<Of>[] {
  let policy = sayPolicy(manner, POLICY).join(' ');
  const once = () => {
    const said = policy;
    policy = '';
    return said;
  };
  const found = log.clock && skewOf(log.clock);
  const off = log.clock && found ? secondsOf(found.skew) + secondsOf(log.clock.correction) : null;
  const now = stampUtc(log.now);
  return [
    ['zone', () => log.zone],
    ['exported_at_utc', () => now],
    ['clock_ahead_seconds', () => off],
    ['clock_servers', () => found?.servers ?? 0],
    ['record_seq', () => log.head.seq],
    ['record_sha256', () => log.head.hash],
    ['unverified_until_utc', () => stampUtc(log.unverifiedUntil)],
    ['policy', once],
  ];
}
