// Owns the terms of what is owed: by what it goes, how much, and how much at the most.
import { useState } from 'preact/hooks';
import { EMPTY_CREDIT } from '../../../sla/draft-of-profile.ts';
import type { CreditDraft } from '../../../sla/profile-draft.ts';
import { say } from '../../data/manner.ts';
import { Field } from '../../kit/field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { CapFields } from './cap-fields.tsx';
import { RateFields } from './rate-fields.tsx';
import { rowsIn, textOf } from './typed-rows.ts';
import type { TermsProps } from './terms-props.ts';

const KINDS = ['none', 'tiers', 'times', 'per', 'steps'] as const;
const UNITS = ['percent-of-fee', 'days', 'hours'] as const;

export function CreditFields({ draft, type, wrong }: TermsProps) {
  const { credit } = draft;
  const [text, setText] = useState(() => textOf(credit));
  const change = (part: Partial<CreditDraft>) => type({ credit: { ...(credit ?? EMPTY_CREDIT), ...part } });
  const choose = (kind: (typeof KINDS)[number]) => {
    if (kind === 'none') return type({ credit: null });
    // Tiers go by the period, steps by each interruption.
    change({ kind, of: kind === 'steps' ? 'interruption' : 'period', beyond: 'nothing' });
  };
  return (
    <>
      <ChoiceField
        label={say('termsCredit')}
        name="credit"
        choices={KINDS}
        chosen={credit?.kind ?? 'none'}
        sayChoice={(each) => say(`termsCredit_${each}`)}
        onChoose={choose}
      />
      {credit && (
        <>
          <ChoiceField
            label={say('termsUnit')}
            name="credit-unit"
            choices={UNITS}
            chosen={credit.unit}
            sayChoice={(each) => say(`termsUnit_${each.replaceAll('-', '_')}`)}
            onChoose={(unit) => change({ unit })}
          />
          {(credit.kind === 'tiers' || credit.kind === 'steps') && (
            <Field
              label={say(credit.kind === 'tiers' ? 'termsTiers' : 'termsSteps')}
              hint={say(credit.kind === 'tiers' ? 'termsTiersHint' : 'termsStepsHint')}
              problem={wrong(credit.kind)}
            >
              {(ties) => (
                <textarea
                  name="rows"
                  rows={3}
                  dir="ltr"
                  value={text}
                  onInput={({ currentTarget }) => {
                    setText(currentTarget.value);
                    change(rowsIn(currentTarget.value, credit.kind));
                  }}
                  {...ties}
                />
              )}
            </Field>
          )}
          {(credit.kind === 'times' || credit.kind === 'per') && (
            <RateFields credit={credit} change={change} wrong={wrong} />
          )}
          <CapFields credit={credit} change={change} wrong={wrong} />
        </>
      )}
    </>
  );
}
