// Owns the terms that a preset mostly knows: what counts, what is left out, what is owed, how to claim, who says so.
import { say } from '../../data/manner.ts';
import { InputField } from '../../kit/field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { ClaimFields } from './claim-fields.tsx';
import { CreditFields } from './credit-fields.tsx';
import { NumberField } from './number-field.tsx';
import type { TermsProps } from './terms-props.ts';

const STARTS = ['start', 'report'] as const;

export function TermsMore(props: TermsProps) {
  const { draft, type, wrong } = props;
  return (
    <details>
      <summary>{say('termsMore')}</summary>
      <ChoiceField
        label={say('termsCountsFrom')}
        name="counts-from"
        choices={STARTS}
        chosen={draft.countsFrom}
        sayChoice={(each) => say(`termsCountsFrom_${each}`)}
        onChoose={(countsFrom) => type({ countsFrom })}
      />
      <NumberField
        label={say('termsLonger')}
        unit={say('unitSeconds')}
        name="longer"
        value={draft.longerThanSeconds}
        problem={wrong('longerThanSeconds')}
        onNumber={(length) => type({ longerThanSeconds: length ?? 0 })}
      />
      <label class="tick">
        <input
          type="checkbox"
          name="announced"
          checked={draft.announced !== null}
          onChange={({ currentTarget: { checked } }) =>
            type({
              announced: checked ? { noticeHours: null, mostHours: null } : null,
              knowsExclusions: draft.knowsExclusions || checked,
            })
          }
        />
        <span>{say('termsAnnounced')}</span>
      </label>
      {draft.announced && (
        <NumberField
          label={say('termsNotice')}
          hint={say('termsEmptyHint')}
          unit={say('unitHours')}
          name="notice"
          value={draft.announced.noticeHours}
          problem={wrong('noticeHours')}
          onNumber={(noticeHours) =>
            type({ announced: { noticeHours, mostHours: draft.announced?.mostHours ?? null } })
          }
        />
      )}
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
    </details>
  );
}
