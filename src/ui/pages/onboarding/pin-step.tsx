// Owns the hint to put the button where it can be seen: an extension's button is hidden at first.
import { engine } from '../../../platform/engine.ts';
import { say } from '../../data/manner.ts';
import { Step } from './step.tsx';

export type PinStepProps = {
  readonly number: number;
  /** Null: this browser does not tell. */
  readonly isOnToolbar: boolean | null;
};

export function PinStep({ number, isOnToolbar }: PinStepProps) {
  return (
    <Step number={number} title={say('onboardingPin')} isDone={isOnToolbar === true}>
      <p role="status">
        {isOnToolbar === true
          ? say('onboardingPinned')
          : say(engine() === 'firefox' ? 'onboardingPinFirefox' : 'onboardingPinChromium')}
      </p>
    </Step>
  );
}
