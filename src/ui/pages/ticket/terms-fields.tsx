// Owns the terms that almost every user has to say themselves: what was promised, their period, and what they pay.
import { say } from '../../data/manner.ts';
import { InputField } from '../../kit/field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { NumberField } from './number-field.tsx';
import type { TermsProps } from './terms-props.ts';

const PERIODS = ['month', 'quarter', 'billing-month'] as const;
const CURRENCY = 'USD';

export function TermsFields({ draft, type, wrong }: TermsProps) {
  return (
    <>
      <InputField
        label={say('termsProduct')}
        problem={wrong('product')}
        input={{
          name: 'product',
          value: draft.product,
          dir: 'auto',
          onInput: ({ currentTarget }) => type({ product: currentTarget.value }),
        }}
      />
      <NumberField
        label={say('termsPromised')}
        hint={say('termsEmptyHint')}
        unit="%"
        name="promised"
        value={draft.promisedPercent}
        problem={wrong('promisedPercent')}
        onNumber={(promisedPercent) => type({ promisedPercent })}
      />
      <ChoiceField
        label={say('termsPeriod')}
        name="period"
        choices={PERIODS}
        chosen={draft.period}
        sayChoice={(each) => say(`termsPeriod_${each.replaceAll('-', '_')}`)}
        onChoose={(period) => type({ period })}
      />
      {draft.period === 'billing-month' && (
        <NumberField
          label={say('termsAnchorDay')}
          name="anchor-day"
          value={draft.anchorDay}
          problem={wrong('anchorDay')}
          onNumber={(anchorDay) => type({ anchorDay })}
        />
      )}
      <InputField
        label={say('termsZone')}
        hint={say('termsZoneHint')}
        problem={wrong('zone')}
        input={{
          name: 'terms-zone',
          value: draft.zone,
          dir: 'ltr',
          onInput: ({ currentTarget }) => type({ zone: currentTarget.value }),
        }}
      />
      <NumberField
        label={say('termsFee')}
        hint={say('termsEmptyHint')}
        name="fee"
        value={draft.fee?.amount ?? null}
        problem={wrong('feeAmount')}
        onNumber={(amount) =>
          type({ fee: amount === null ? null : { amount, currency: draft.fee?.currency ?? CURRENCY } })
        }
      />
      {draft.fee && (
        <InputField
          label={say('termsCurrency')}
          hint={say('termsCurrencyHint')}
          problem={wrong('feeCurrency')}
          input={{
            name: 'currency',
            value: draft.fee.currency,
            dir: 'ltr',
            onInput: ({ currentTarget }) =>
              type({ fee: { amount: draft.fee?.amount ?? 0, currency: currentTarget.value } }),
          }}
        />
      )}
      {draft.credit?.cap === 'prepaid' && (
        <NumberField
          label={say('termsPrepaid')}
          hint={say('termsEmptyHint')}
          unit={say('unitDays')}
          name="prepaid"
          value={draft.prepaidDays}
          problem={wrong('prepaidDays')}
          onNumber={(prepaidDays) => type({ prepaidDays })}
        />
      )}
    </>
  );
}
