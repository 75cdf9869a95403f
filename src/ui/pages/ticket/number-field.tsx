// Owns a number to fill in that may stay empty.
import { useState } from 'preact/hooks';
import { InputField, type InputFieldProps } from '../../kit/field.tsx';

export type NumberFieldProps = Omit<InputFieldProps, 'input'> & {
  readonly name: string;
  readonly value: number | null;
  /** Null: it is empty, or no number. */
  readonly onNumber: (value: number | null) => void;
};

export function NumberField({ name, value, onNumber, ...field }: NumberFieldProps) {
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: number | null } | null>(null);
  const known = value === null || Number.isNaN(value) ? '' : value;
  return (
    <InputField
      {...field}
      input={{
        ...{ name, type: 'number', step: 'any', dir: 'ltr' },
        // A point that was just typed must not go because the number is still the same without it.
        value: typed && typed.value === value ? typed.text : known,
        onInput: ({ currentTarget }) => {
          const number = Number.isNaN(currentTarget.valueAsNumber) ? null : currentTarget.valueAsNumber;
          setTyped({ text: currentTarget.value, value: number });
          onNumber(number);
        },
      }}
    />
  );
}
