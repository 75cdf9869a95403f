// Owns the field for a moment of the user's own, by the clock of this computer.
import { InputField } from '../../kit/field.tsx';

export type AtFieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly problem: string | null;
  readonly typed: string;
  readonly setTyped: (typed: string) => void;
};

export function AtField({ typed, setTyped, ...said }: AtFieldProps) {
  return (
    <InputField
      {...said}
      input={{
        name: 'at',
        type: 'datetime-local',
        value: typed,
        onInput: ({ currentTarget }) => setTyped(currentTarget.value),
      }}
    />
  );
}
