// Owns the folded part of a target's form: what else makes an answer a good one.
import type { DraftField, TargetDraft } from '../../../domain/target-draft.ts';
import { say } from '../../data/manner.ts';
import { Check } from '../../kit/check.tsx';
import { Field, InputField } from '../../kit/field.tsx';

export type ExpectationsProps = {
  readonly draft: TargetDraft;
  readonly problemOf: (field: DraftField) => string | null;
};

export function Expectations({ draft, problemOf }: ExpectationsProps) {
  const number = (name: 'slowAfterMs' | 'timeOutAfterSeconds' | 'statusFrom' | 'statusTo') => ({
    name,
    type: 'number' as const,
    step: 'any',
    defaultValue: String(draft[name] ?? ''),
  });
  return (
    <details>
      <summary>{say('optionsMore')}</summary>
      <div class="fields">
        <InputField
          class="wide"
          label={say('optionsMustNotContain')}
          problem={problemOf('mustNotContain')}
          input={{ name: 'mustNotContain', defaultValue: draft.mustNotContain ?? '' }}
        />
        <Field label={say('optionsWrongText')} problem={problemOf('wrongTextIs')}>
          {(ties) => (
            <select {...ties} name="wrongTextIs">
              <option value="down">{say('optionsWrongDown')}</option>
              <option value="degraded" selected={draft.wrongTextIs === 'degraded'}>
                {say('optionsWrongDegraded')}
              </option>
            </select>
          )}
        </Field>
        <InputField
          label={say('optionsSlow')}
          hint={say('optionsSlowHint')}
          unit={say('unitMilliseconds')}
          problem={problemOf('slowAfterMs')}
          input={number('slowAfterMs')}
        />
        <InputField
          label={say('optionsStatusFrom')}
          problem={problemOf('statusFrom')}
          input={number('statusFrom')}
        />
        <InputField
          label={say('optionsStatusTo')}
          problem={problemOf('statusTo')}
          input={number('statusTo')}
        />
        <InputField
          label={say('optionsTimeOut')}
          unit={say('unitSeconds')}
          problem={problemOf('timeOutAfterSeconds')}
          input={number('timeOutAfterSeconds')}
        />
      </div>
      <div class="checks">
        <Check
          label={say('optionsEmpty')}
          input={{ name: 'emptyIsGood', defaultChecked: draft.emptyIsGood ?? false }}
        />
        <Check
          label={say('optionsForbidden')}
          hint={say('optionsForbiddenHint')}
          input={{ name: 'forbiddenIsDown', defaultChecked: draft.forbiddenIsDown ?? false }}
        />
        <Check
          label={say('optionsCookies')}
          hint={say('optionsCookiesHint')}
          input={{ name: 'sendCookies', defaultChecked: draft.sendCookies ?? false }}
        />
      </div>
    </details>
  );
}
