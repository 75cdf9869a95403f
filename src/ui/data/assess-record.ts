// Owns what a contract owes for an outage, by all that the record knows of the periods that it reaches into.
import { assessOutage } from '../../sla/assess-outage.ts';
import type { Assessment } from '../../sla/assess.ts';
import { periodAt } from '../../sla/period.ts';
import type { Profile } from '../../sla/profile.ts';
import { readLedger, type Ledger } from '../../store/read/ledger.ts';
import type { StoredOutage } from '../../store/read/outage.ts';
import type { StoreProblem } from '../../store/problem.ts';
import type { Store } from '../../store/store.ts';
import { success, type Result } from '../../base/result.ts';
import type { Dossier } from '../../timeline/dossier.ts';
import { slaEvidenceOf } from './sla-evidence-of.ts';

/** By time, one a period. Nothing changes while the record does not: the ledger is read anew each time. */
export async function assessRecord(
  store: Store,
  profile: Profile,
  stored: StoredOutage,
  dossier: Dossier,
): Promise<Result<[Assessment, ...Assessment[]], StoreProblem>> {
  const since = periodAt(profile.period, dossier.outage.startedAt).from;
  const ledger = await readLedger(store, since);
  return ledger.ok ? success(assessmentsOf(profile, stored, ledger.value, dossier)) : ledger;
}

/** The ledger has to reach back to the start of the period in which the outage began. */
export function assessmentsOf(
  profile: Profile,
  stored: StoredOutage,
  ledger: Ledger,
  dossier: Dossier,
): [Assessment, ...Assessment[]] {
  const { outage, now } = dossier;
  const since = periodAt(profile.period, outage.startedAt).from;
  const evidence = slaEvidenceOf(dossier, { ...stored, ...ledger }, since);
  return assessOutage(profile, { from: outage.startedAt, to: outage.endedAt ?? now }, evidence);
}
