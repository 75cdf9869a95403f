// Owns the part of the page that holds an outage against the contract that the user chose.
import { say } from '../../data/manner.ts';
import type { TicketScene } from '../../data/ticket-scene.ts';
import { ClaimNeeds } from './claim-needs.tsx';
import { LeftOut } from './left-out.tsx';
import { PromiseFigures } from './promise-figures.tsx';
import { TermsKnown } from './terms-known.tsx';

export function PromiseSection({ scene }: { readonly scene: TicketScene }) {
  const { assessments, contract, offered } = scene.contract;
  const { now, outage } = scene.dossier;
  if (!assessments) {
    if (contract || offered.length === 0) return null;
    return (
      <section aria-labelledby="promise">
        <h2 id="promise">{say('slaTitle')}</h2>
        <p class="muted">{say('slaOffer', outage.provider)}</p>
      </section>
    );
  }
  const [first] = assessments;
  const { profile, claim, weight } = first;
  const name = [profile.provider, profile.product].filter((part) => part !== '').join(', ');
  return (
    <section aria-labelledby="promise">
      <h2 id="promise">{say('slaTitle')}</h2>
      {name !== '' && (
        <p>
          <bdi>{name}</bdi>
        </p>
      )}
      {assessments.map((assessment) => (
        <article key={assessment.period.from}>
          <PromiseFigures assessment={assessment} now={now} />
          <LeftOut assessment={assessment} now={now} />
        </article>
      ))}
      {weight === 'supports' && <p class="muted">{say('slaHostMeasures')}</p>}
      {claim && <ClaimNeeds claim={claim} />}
      <TermsKnown assessment={first} />
    </section>
  );
}
