// Owns what a claim has to be: in time, called by its name, and with what proves it.

export type ClaimRule = {
  /** Null: no deadline was found. */
  readonly within: DeadlineRule | null;
  /** What the subject must say, in their words; null: nothing. */
  readonly subject: string | null;
  readonly evidence: readonly EvidenceItem[];
};

export type DeadlineRule = {
  readonly count: number;
  /** Periods go to the end of the so-manieth after the one in question. */
  readonly unit: 'days' | 'business-days' | 'months' | 'periods';
  readonly after: ClaimBasis;
};

export type ClaimBasis = 'interruption-start' | 'interruption-end' | 'period-end';

/** What providers ask for, and who has it: our record, or the user. */
export const EVIDENCE_ITEMS = {
  times: 'record',
  duration: 'record',
  failure: 'record',
  'request-logs': 'record',
  availability: 'record',
  'request-for-credit': 'record',
  'ticket-number': 'user',
  'account-id': 'user',
  'service-id': 'user',
  region: 'user',
} as const;

export type EvidenceItem = keyof typeof EVIDENCE_ITEMS;

export function isEvidenceItem(word: string): word is EvidenceItem {
  return Object.hasOwn(EVIDENCE_ITEMS, word);
}

export type ChecklistLine = { readonly item: EvidenceItem; readonly from: 'record' | 'user' };

export function checklistOf({ evidence }: ClaimRule): ChecklistLine[] {
  return evidence.map((item) => ({ item, from: EVIDENCE_ITEMS[item] }));
}
