// Owns the word that a report should go out at once: some providers are said to count only from it.
import type { Dossier } from '../../../timeline/dossier.ts';
import { lastSentAt } from '../../../domain/ticket.ts';
import { earlyNotice } from '../../../tickets/desk/provider-hint.ts';
import { say } from '../../data/manner.ts';

export type EarlyNoticeProps = { readonly dossier: Dossier; readonly address: string };

export function EarlyNotice({ dossier: { outage, tickets }, address }: EarlyNoticeProps) {
  const found = earlyNotice(outage.provider, address === '' ? null : address);
  if (!found || lastSentAt(tickets) !== null) return null;
  const { hint, source } = found;
  return (
    <p class="call" role="note">
      <b>
        {hint.kind === 'notice-due'
          ? say('earlyNotice', outage.provider, hint.businessDays)
          : say('earlyCounts', outage.provider)}
      </b>
      {source !== null && (
        <a href={source} target="_blank" rel="noopener noreferrer">
          {say('earlySource')}
        </a>
      )}
    </p>
  );
}
