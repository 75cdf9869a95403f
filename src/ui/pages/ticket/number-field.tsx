// Owns a number to fill in that may stay empty.
import { InputField, type InputFieldProps } from '../../kit/field.tsx';

export type NumberFieldProps = Omit<InputFieldProps, 'input'> & {
  readonly name: string;
  readonly value: number | null;
  /** Null: it is empty, or no number. */
  readonly onNumber: (value: number | null) => void;
};

export function NumberField({ name, value, onNumber, ...field }: NumberFieldProps) {
  return (
    <InputField
      {...field}
      input={{
        ...{ name, type: 'number', step: 'any', dir: 'ltr', value: value ?? '' },
        onInput: ({ currentTarget }) =>
          onNumber(Number.isNaN(currentTarget.valueAsNumber) ? null : currentTarget.valueAsNumber),
      }}
    />
  );
}
