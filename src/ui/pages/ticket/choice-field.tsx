// Owns a choice of one among a few words, with its label.
import { Field } from '../../kit/field.tsx';

export type ChoiceFieldProps<Choice extends string> = {
  readonly label: string;
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly chosen: Choice;
  readonly sayChoice: (choice: Choice) => string;
  readonly problem?: string | null;
  readonly onChoose: (choice: Choice) => void;
};

export function ChoiceField<Choice extends string>(props: ChoiceFieldProps<Choice>) {
  const { label, name, choices, chosen, sayChoice, problem = null, onChoose } = props;
  return (
    <Field label={label} problem={problem}>
      {(ties) => (
        <select
          name={name}
          value={chosen}
          onChange={({ currentTarget }) =>
            onChoose(choices.find((each) => each === currentTarget.value) ?? chosen)
          }
          {...ties}
        >
          {choices.map((each) => (
            <option key={each} value={each}>
              {sayChoice(each)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
