// Owns what stands at the start of an export for machines: of what it is, and by what it was reckoned.
import { skewOf } from '../../domain/clock-check.ts';
import { POLICY } from '../../domain/policy.ts';
import { sayPolicy } from '../../text/policy.ts';
import { figuresOf } from '../figures.ts';
import { logCorrections } from '../log-corrections.ts';
import type { Material } from './material.ts';
import { plainOf, type Plain } from './plain.ts';

export type PlainObject = { readonly [name: string]: Plain };

export function logHead({ log, selection, manner }: Material): PlainObject {
  const { rows, whole, now, clock } = log;
  const found = clock && skewOf(clock);
  const site = rows.find((row) => row.site.id === selection.site)?.site;
  const head = {
    exportedAt: now,
    zone: log.zone,
    range: whole,
    selection: { provider: selection.provider, site: site ? { id: site.id, name: site.name } : null },
    // How far these times are `ahead` of what servers told last, once this computer's clock is corrected.
    clock: clock && {
      correction: clock.correction,
      ahead: found && found.skew + clock.correction,
      servers: found?.servers ?? 0,
      checkedAt: clock.checkedAt,
    },
    unverifiedUntil: log.unverifiedUntil,
    policy: { ...POLICY, words: sayPolicy(manner, POLICY) },
    figures: figuresOf(rows, whole, now),
    corrections: logCorrections(log),
  };
  return plainOf(head) as PlainObject;
}
