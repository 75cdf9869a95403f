// Owns the terms of what counts as downtime: whose measurement, from when on, how long, and how it is added up.
import { say } from '../../data/manner.ts';
import { ChoiceField } from './choice-field.tsx';
import { NumberField } from './number-field.tsx';
import type { TermsProps } from './terms-props.ts';

const STARTS = ['start', 'report'] as const;
const GRAINS = ['moment', 'minute', 'five-minutes'] as const;
const MEASURERS = ['customer', 'host'] as const;

export function MeasureFields({ draft, type, wrong }: TermsProps) {
  return (
    <>
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
      <ChoiceField
        label={say('termsGrain')}
        name="grain"
        choices={GRAINS}
        chosen={draft.grain}
        sayChoice={(each) => say(`termsGrain_${each.replaceAll('-', '_')}`)}
        onChoose={(grain) => type({ grain })}
      />
      <ChoiceField
        label={say('termsMeasuredBy')}
        name="measured-by"
        choices={MEASURERS}
        chosen={draft.measuredBy}
        sayChoice={(each) => say(`termsMeasuredBy_${each}`)}
        onChoose={(measuredBy) => type({ measuredBy })}
      />
    </>
  );
}
