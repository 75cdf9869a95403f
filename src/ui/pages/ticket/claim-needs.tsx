// Owns what a claim needs: what the letter has already, and what only the user can say.
import type { Claim } from '../../../sla/claim.ts';
import { say } from '../../data/manner.ts';

export function ClaimNeeds({ claim: { checklist } }: { readonly claim: Claim }) {
  if (checklist.length === 0) return null;
  return (
    <>
      <h3>{say('slaEvidence')}</h3>
      <ul>
        {checklist.map(({ item, from }) => (
          <li key={item}>
            {say(`slaEvidence_${item.replaceAll('-', '_')}`)}
            {say('popupJoin')}
            <span class="muted">{say(from === 'record' ? 'slaFromRecord' : 'slaFromUser')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
