// Owns trying it out: an outage that nobody has, played in this page and gone with it.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../data/manner.ts';
import { later } from '../../kit/later.tsx';
import type { SimulationProps } from './simulation.tsx';
import { Step } from './step.tsx';

const simulation = later<SimulationProps>(async () => (await import('./simulation.tsx')).Simulation);

export function TryStep({ number }: { readonly number: number }) {
  const [stage, setStage] = useState<'before' | 'playing' | 'over'>('before');
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    // What had the focus is gone.
    if (stage === 'over') button.current?.focus();
  }, [stage]);
  return (
    <Step number={number} title={say('onboardingTry')} isDone={stage === 'over'}>
      {stage === 'playing' ? (
        <simulation.Part onEnd={() => setStage('over')} />
      ) : (
        <>
          <p role="status">{say(stage === 'over' ? 'onboardingTryOver' : 'onboardingTryHint')}</p>
          <div class="buttons">
            <button ref={button} onClick={() => setStage('playing')}>
              {say(stage === 'over' ? 'onboardingTryAgain' : 'onboardingTryStart')}
            </button>
          </div>
        </>
      )}
    </Step>
  );
}
