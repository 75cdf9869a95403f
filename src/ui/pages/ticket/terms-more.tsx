// Owns the terms that a preset mostly knows: what counts, what is left out, what is owed, how to claim, who says so.
import { say } from '../../data/manner.ts';
import { InputField } from '../../kit/field.tsx';
import { ClaimFields } from './claim-fields.tsx';
import { CreditFields } from './credit-fields.tsx';
import { ExclusionFields } from './exclusion-fields.tsx';
import { MeasureFields } from './measure-fields.tsx';
import { TickField } from './tick-field.tsx';
import type { TermsProps } from './terms-props.ts';

export function TermsMore(props: TermsProps) {
  const { draft, type, wrong } = props;
  return (
    <details>
      <summary>{say('termsMore')}</summary>
      <MeasureFields {...props} />
      <ExclusionFields {...props} />
      <CreditFields key={draft.credit?.kind ?? 'none'} {...props} />
      <ClaimFields {...props} />
      <InputField
        label={say('termsSource')}
        problem={wrong('source')}
        input={{
          name: 'source',
          value: draft.source,
          dir: 'ltr',
          placeholder: 'https://',
          onInput: ({ currentTarget }) => type({ source: currentTarget.value }),
        }}
      />
      {draft.source.trim() !== '' && (
        <TickField
          label={say('termsSourceIsTheirs')}
          name="source-is-theirs"
          checked={draft.sourceIsTheirs}
          onTick={(sourceIsTheirs) => type({ sourceIsTheirs })}
        />
      )}
    </details>
  );
}
