// Owns one step: its number, whether it is done, and what to do.
import { useId } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { say } from '../../data/manner.ts';
import { StateIcon } from '../../kit/state-icon.tsx';

export type StepProps = {
  readonly number: number;
  readonly title: string;
  readonly isDone?: boolean;
  readonly children: ComponentChildren;
};

export function Step({ number, title, isDone = false, children }: StepProps) {
  const id = useId();
  return (
    <section class="step" aria-labelledby={id}>
      <h2 id={id}>
        <span class="number">{isDone ? <StateIcon state="recovered" size={28} /> : number}</span>
        <span>
          {title}
          {isDone && <span class="hidden"> {say('onboardingDone')}</span>}
        </span>
      </h2>
      <div class="step-body">{children}</div>
    </section>
  );
}
