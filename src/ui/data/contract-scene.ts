// Owns what the page of a ticket knows of the contract: which one was chosen, which could be, and what it makes of the outage.
import type { Contract } from '../../domain/contract.ts';
import { lastSentAt } from '../../domain/ticket.ts';
import type { Assessment } from '../../sla/assess.ts';
import { presetsFor } from '../../sla/presets.ts';
import type { Profile } from '../../sla/profile.ts';
import { profileOf } from '../../sla/profile-of-contract.ts';
import type { StoredOutage } from '../../store/read/outage.ts';
import type { Store } from '../../store/store.ts';
import type { Dossier } from '../../timeline/dossier.ts';
import { assessRecord } from './assess-record.ts';

export type ContractScene = {
  /** Null: the user has chosen none. */
  readonly contract: Contract | null;
  /** Public terms of a company that is called so. */
  readonly offered: readonly Profile[];
  /** By the contract that was chosen, one a period; null: there is none, or nothing can be read. */
  readonly assessments: readonly [Assessment, ...Assessment[]] | null;
};

export async function readContractScene(
  store: Store,
  stored: StoredOutage,
  dossier: Dossier,
  contract: Contract | null,
): Promise<ContractScene> {
  const offered = presetsFor(dossier.outage.provider);
  const profile = contract && profileOf(contract);
  const read = profile?.ok ? await assessRecord(store, profile.value, stored, dossier) : null;
  return { contract, offered, assessments: read?.ok ? read.value : null };
}

/**
 * Whether time runs that nobody will pay for: it goes on, no letter was sent, and the contract counts from the report.
 * `perhaps`: none was chosen, and there are public terms of theirs that do.
 */
export function losesTime(
  { contract, offered, assessments }: ContractScene,
  { outage, tickets }: Pick<Dossier, 'outage' | 'tickets'>,
): 'surely' | 'perhaps' | 'no' {
  if (outage.endedAt !== null || lastSentAt(tickets) !== null) return 'no';
  if (contract) return assessments && countsFromReport(assessments[0].profile) ? 'surely' : 'no';
  return offered.some(countsFromReport) ? 'perhaps' : 'no';
}

function countsFromReport({ measure }: Profile): boolean {
  return measure.from === 'report';
}
