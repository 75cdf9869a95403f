// Owns several boxes to tick under one heading, and what is wrong with them together.
import { useId } from 'preact/hooks';
import { Check } from '../../kit/check.tsx';
import { Problem } from '../../kit/field.tsx';

export type ChecksProps<Value> = {
  readonly name: string;
  readonly label: string;
  readonly problem: string | null;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
};

export function Checks<Value extends number>(props: ChecksProps<Value>) {
  const { name, label, problem, choices, chosen, onChange } = props;
  const id = useId();
  const flip = (value: Value, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, value] : chosen.filter((each) => each !== value));
  return (
    <fieldset class="field wide choices" aria-describedby={problem === null ? undefined : id}>
      <legend class="field-label">{label}</legend>
      {choices.map((choice, index) => (
        <Check
          key={choice.value}
          label={choice.label}
          input={{
            name,
            checked: chosen.includes(choice.value),
            // The first one takes the focus when none of them is ticked.
            'aria-invalid': problem !== null && index === 0,
            onChange: ({ currentTarget }) => flip(choice.value, currentTarget.checked),
          }}
        />
      ))}
      {problem !== null && <Problem id={id} text={problem} />}
    </fieldset>
  );
}
