// Owns one site of a list: its box, its address, what would be looked for, and what is not as it was.
import { useId } from 'preact/hooks';
import { readDraft } from '../../domain/target-draft.ts';
import { sayTargetFacts } from '../../text/target-facts.ts';
import type { Proposal } from '../../watchlists/propose.ts';
import { say } from '../data/manner.ts';
import { StateIcon } from '../kit/state-icon.tsx';
import { sayDoubt, sayLoss } from './say-list.ts';

export type ProposalRowProps = {
  readonly proposal: Proposal;
  /** The company on whose host it stands; null: nobody knows. */
  readonly provider: string | null;
  readonly isChosen: boolean;
  readonly onToggle: (isChosen: boolean) => void;
};

export function ProposalRow({ proposal, provider, isChosen, onToggle }: ProposalRowProps) {
  const id = useId();
  const { draft, doubts, losses } = proposal;
  const read = readDraft(draft, []);
  if (!read.ok) return null;
  const { name, siteName } = read.value;
  const facts = [
    ...(draft.site === undefined ? [] : [siteName]),
    ...(provider === null ? [] : [say('bringAt', provider)]),
    ...sayTargetFacts(say, read.value),
  ];
  return (
    <li class="target proposal">
      <input
        type="checkbox"
        id={id}
        checked={isChosen}
        aria-describedby={`${id}-facts`}
        onChange={({ currentTarget }) => onToggle(currentTarget.checked)}
      />
      <div class="target-words">
        <label class="name" for={id}>
          {name}
        </label>
        <div class="facts-of" id={`${id}-facts`}>
          <p class="muted url" dir="ltr">
            {draft.url}
          </p>
          <p class="muted">{facts.join(say('factJoin'))}</p>
          {doubts.map((doubt) => (
            <p key={doubt} class="doubt">
              <StateIcon state="degraded" size={14} />
              <span>{sayDoubt(doubt)}</span>
            </p>
          ))}
          {losses.length > 0 && <p class="muted">{losses.map(sayLoss).join(' ')}</p>}
        </div>
      </div>
    </li>
  );
}
