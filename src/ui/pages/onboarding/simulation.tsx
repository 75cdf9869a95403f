// Owns playing an outage that nobody has: badge, popup and letter at each moment of it. Nothing of it is stored or sent.
import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../data/manner.ts';
import { PopupPicture } from './popup-picture.tsx';
import { STAGES, tellStory, type Told } from './told-story.ts';
import { ToolbarPicture } from './toolbar-picture.tsx';

export type SimulationProps = { readonly onEnd: () => void };

export function Simulation({ onEnd }: SimulationProps) {
  const [story, setStory] = useState<readonly Told[] | null>(null);
  const [at, setAt] = useState(0);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    void tellStory().then(setStory);
  }, []);
  const told = story?.[at];
  useEffect(() => {
    if (told) title.current?.focus();
  }, [told]);
  if (!told) return null;
  const isLast = at === STAGES.length - 1;
  return (
    <div class="simulation" role="group" aria-label={say('simulation')}>
      <p class="simulation-mark">{say('simulationMark')}</p>
      <h3 ref={title} tabIndex={-1}>
        {say('simulationStage', at + 1, STAGES.length, say(`simulationTitle_${told.stage}`))}
      </h3>
      <p>{say(`simulationText_${told.stage}`)}</p>
      <div class="buttons">
        <button class="primary" onClick={() => (isLast ? onEnd() : setAt(at + 1))}>
          {say(isLast ? 'simulationEnd' : 'simulationNext')}
        </button>
        {!isLast && (
          <button class="plain" onClick={onEnd}>
            {say('simulationLeave')}
          </button>
        )}
      </div>
      <ToolbarPicture overview={told.overview} />
      {told.letter === null ? (
        <PopupPicture overview={told.overview} />
      ) : (
        <figure>
          <figcaption class="muted">{told.letter.subject}</figcaption>
          <pre dir="ltr" tabIndex={0}>
            {told.letter.text}
          </pre>
        </figure>
      )}
    </div>
  );
}
