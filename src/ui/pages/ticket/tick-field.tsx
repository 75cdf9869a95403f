// Owns a yes or no with its label.
export type TickFieldProps = {
  readonly label: string;
  readonly name: string;
  readonly checked: boolean;
  readonly onTick: (checked: boolean) => void;
};

export function TickField({ label, name, checked, onTick }: TickFieldProps) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        name={name}
        checked={checked}
        onChange={({ currentTarget }) => onTick(currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
