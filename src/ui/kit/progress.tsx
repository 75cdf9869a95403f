// Owns long work as it goes on: a bar, what it is, and a way to take it back.

export type ProgressProps = {
  readonly label: string;
  /** 0..1. */
  readonly ratio: number;
  readonly cancelLabel: string;
  readonly onCancel: () => void;
};

export function Progress({ label, ratio, cancelLabel, onCancel }: ProgressProps) {
  return (
    <div class="progress" role="status">
      <label>
        <span>{label}</span>
        <progress value={ratio} />
      </label>
      <button type="button" onClick={onCancel}>
        {cancelLabel}
      </button>
    </div>
  );
}
