// Owns the terms of how much is owed at the most: for each interruption, and for all of a period.
import type { CreditDraft } from '../../../sla/profile-draft.ts';
import { say } from '../../data/manner.ts';
import { ChoiceField } from './choice-field.tsx';
import { NumberField } from './number-field.tsx';
import type { TermsProps } from './terms-props.ts';

const CAPS = ['none', 'amount', 'prepaid'] as const;

export type CapFieldsProps = Pick<TermsProps, 'wrong'> & {
  readonly credit: CreditDraft;
  readonly change: (part: Partial<CreditDraft>) => void;
};

export function CapFields({ credit, change, wrong }: CapFieldsProps) {
  return (
    <>
      {credit.of === 'interruption' && (
        <NumberField
          label={say('termsCapEach')}
          hint={say('termsNoLimitHint')}
          name="cap-each"
          value={credit.capEach}
          problem={wrong('capEach')}
          onNumber={(capEach) => change({ capEach })}
        />
      )}
      <ChoiceField
        label={say('termsCap')}
        name="cap-kind"
        choices={CAPS}
        chosen={credit.cap}
        sayChoice={(each) => say(`termsCap_${each}`)}
        onChoose={(cap) => change({ cap })}
      />
      {credit.cap === 'amount' && (
        <NumberField
          label={say('termsCapAmount')}
          name="cap"
          value={credit.capAmount}
          problem={wrong('capAmount')}
          onNumber={(cap) => change({ capAmount: cap ?? Number.NaN })}
        />
      )}
      {credit.cap === 'prepaid' && (
        <NumberField
          label={say('termsCapPercent')}
          unit="%"
          name="cap-percent"
          value={credit.capPercent}
          problem={wrong('capPercent')}
          onNumber={(percent) => change({ capPercent: percent ?? Number.NaN })}
        />
      )}
    </>
  );
}
