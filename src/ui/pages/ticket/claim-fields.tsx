// Owns the terms of the claim itself: until when, and under which subject.
import { EVIDENCE_ITEMS, isEvidenceItem } from '../../../sla/claim-rule.ts';
import type { ClaimDraft } from '../../../sla/profile-draft.ts';
import { say } from '../../data/manner.ts';
import { InputField } from '../../kit/field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { NumberField } from './number-field.tsx';
import { TickField } from './tick-field.tsx';
import type { TermsProps } from './terms-props.ts';

const UNITS = ['days', 'business-days', 'months', 'periods'] as const;
const BASES = ['interruption-start', 'interruption-end', 'period-end'] as const;
const ITEMS = Object.keys(EVIDENCE_ITEMS).filter(isEvidenceItem);
const NO_CLAIM: ClaimDraft = {
  count: null,
  unit: 'days',
  after: 'interruption-end',
  subject: '',
  evidence: [],
};

export function ClaimFields({ draft, type, wrong }: TermsProps) {
  const claim = draft.claim ?? NO_CLAIM;
  const change = (part: Partial<ClaimDraft>) => type({ claim: { ...claim, ...part } });
  return (
    <>
      <NumberField
        label={say('termsClaimWithin')}
        hint={say('termsEmptyHint')}
        name="claim-within"
        value={claim.count}
        problem={wrong('claimCount')}
        onNumber={(count) => change({ count })}
      />
      {claim.count !== null && (
        <>
          <ChoiceField
            label={say('termsClaimUnit')}
            name="claim-unit"
            choices={UNITS}
            chosen={claim.unit}
            problem={wrong('claimUnit')}
            sayChoice={(each) => say(`termsClaimUnit_${each.replaceAll('-', '_')}`)}
            onChoose={(unit) => change({ unit })}
          />
          <ChoiceField
            label={say('termsClaimAfter')}
            name="claim-after"
            choices={BASES}
            chosen={claim.after}
            sayChoice={(each) => say(`termsClaimAfter_${each.replaceAll('-', '_')}`)}
            onChoose={(after) => change({ after })}
          />
        </>
      )}
      <InputField
        label={say('termsSubject')}
        problem={wrong('subject')}
        input={{
          name: 'claim-subject',
          value: claim.subject,
          dir: 'auto',
          onInput: ({ currentTarget }) => change({ subject: currentTarget.value }),
        }}
      />
      <fieldset class="ticks">
        <legend>{say('termsEvidence')}</legend>
        {ITEMS.map((item) => (
          <TickField
            key={item}
            label={say(`slaEvidence_${item.replaceAll('-', '_')}`)}
            name={`evidence-${item}`}
            checked={claim.evidence.includes(item)}
            onTick={(checked) =>
              change({
                evidence: ITEMS.filter((each) => (each === item ? checked : claim.evidence.includes(each))),
              })
            }
          />
        ))}
      </fieldset>
    </>
  );
}
