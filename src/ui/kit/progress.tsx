// Owns long work as it goes on: a bar, what it is, and a way to take it back.

export type ProgressProps = {
  readonly label: string;
  /** 0..1. */
  readonly ratio: number;
  /** Null: it cannot be taken back any more. */
  readonly cancel: { readonly label: string; readonly run: () => void } | null;
};

export function Progress({ label, ratio, cancel }: ProgressProps) {
  return (
    <div class="progress" role="status">
      <label>
        <span>{label}</span>
        <progress value={ratio} />
      </label>
      {cancel && (
        <button type="button" onClick={cancel.run}>
          {cancel.label}
        </button>
      )}
    </div>
  );
}
