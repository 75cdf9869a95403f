// Owns choosing the contract to start from: public terms of this company first, then an empty one, then all others.
import { FREE_FORM, PRESETS } from '../../../sla/presets.ts';
import type { Profile } from '../../../sla/profile.ts';
import { say } from '../../data/manner.ts';
import { Field } from '../../kit/field.tsx';

export type PresetChoiceProps = {
  readonly offered: readonly Profile[];
  /** Empty: none. */
  readonly chosen: string;
  readonly provider: string;
  readonly onChoose: (preset: string) => void;
};

export function PresetChoice({ offered, chosen, provider, onChoose }: PresetChoiceProps) {
  const others = PRESETS.filter((each) => !offered.includes(each));
  return (
    <Field label={say('termsPreset')} hint={say('termsPresetHint')}>
      {(ties) => (
        <select
          name="preset"
          value={chosen}
          onChange={({ currentTarget }) => onChoose(currentTarget.value)}
          {...ties}
        >
          <option value="">{say('termsNone')}</option>
          {offered.length > 0 && <Group label={say('termsTheirs', provider)} profiles={offered} />}
          <option value={FREE_FORM.id}>{say('termsFreeForm')}</option>
          <Group label={say('termsOthers')} profiles={others} />
        </select>
      )}
    </Field>
  );
}

function Group({ label, profiles }: { readonly label: string; readonly profiles: readonly Profile[] }) {
  return (
    <optgroup label={label}>
      {profiles.map(({ id, provider, product }) => (
        <option key={id} value={id}>{`${provider}, ${product}`}</option>
      ))}
    </optgroup>
  );
}
