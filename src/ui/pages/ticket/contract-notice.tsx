// Owns the notice that every minute before the letter is lost, where the contract counts from the report.
import { say } from '../../data/manner.ts';
import { losesTime } from '../../data/contract-scene.ts';
import type { TicketScene } from '../../data/ticket-scene.ts';

export function ContractNotice({ scene: { contract, dossier } }: { readonly scene: TicketScene }) {
  const loss = losesTime(contract, dossier);
  if (loss === 'no') return null;
  const { provider } = dossier.outage;
  return (
    <p class="call early" role="note">
      {loss === 'surely' ? say('slaEarly', provider) : say('slaEarlyPerhaps', provider)}
    </p>
  );
}
