// Owns the terms of a credit that goes by lost time: how much for which stretch, of what, and beyond what.
import type { CreditDraft } from '../../../sla/profile-draft.ts';
import { say } from '../../data/manner.ts';
import { ChoiceField } from './choice-field.tsx';
import { NumberField } from './number-field.tsx';
import type { CapFieldsProps } from './cap-fields.tsx';

const OF = ['period', 'interruption'] as const;
const COUNTS = ['started', 'full'] as const;
/** What a promise leaves room for goes by the period, the first minutes by each interruption. */
const BEYOND: Readonly<Record<CreditDraft['of'], readonly CreditDraft['beyond'][]>> = {
  period: ['nothing', 'promise'],
  interruption: ['nothing', 'first'],
};

export function RateFields({ credit, change, wrong }: CapFieldsProps) {
  return (
    <>
      <ChoiceField
        label={say('termsOf')}
        name="credit-of"
        choices={OF}
        chosen={credit.of}
        problem={wrong('creditOf')}
        sayChoice={(each) => say(`termsOf_${each}`)}
        onChoose={(of) => change({ of, beyond: 'nothing' })}
      />
      {credit.kind === 'times' ? (
        <NumberField
          label={say('termsTimes')}
          name="times"
          value={credit.times}
          problem={wrong('times')}
          onNumber={(times) => change({ times: times ?? 0 })}
        />
      ) : (
        <>
          <NumberField
            label={say('termsPerMinutes')}
            unit={say('unitMinutes')}
            name="stretch"
            value={credit.stretchMinutes}
            problem={wrong('stretchMinutes')}
            onNumber={(stretch) => change({ stretchMinutes: stretch ?? 0 })}
          />
          <ChoiceField
            label={say('termsCount')}
            name="count"
            choices={COUNTS}
            chosen={credit.count}
            sayChoice={(each) => say(`termsCount_${each}`)}
            onChoose={(count) => change({ count })}
          />
          <NumberField
            label={say('termsAmount')}
            name="amount"
            value={credit.amount}
            problem={wrong('amount')}
            onNumber={(amount) => change({ amount: amount ?? 0 })}
          />
        </>
      )}
      <ChoiceField
        label={say('termsBeyond')}
        name="beyond"
        choices={BEYOND[credit.of]}
        chosen={credit.beyond}
        problem={wrong('beyond')}
        sayChoice={(each) => say(`termsBeyond_${each}`)}
        onChoose={(beyond) => change({ beyond })}
      />
      {credit.beyond === 'first' && (
        <NumberField
          label={say('termsFirst')}
          unit={say('unitMinutes')}
          name="first"
          value={credit.firstMinutes}
          problem={wrong('firstMinutes')}
          onNumber={(first) => change({ firstMinutes: first ?? 0 })}
        />
      )}
    </>
  );
}
