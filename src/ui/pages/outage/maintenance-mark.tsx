// Owns calling an outage maintenance, and taking that back.
import { useState } from 'preact/hooks';
import type { Correction } from '../../../domain/correction.ts';
import { spanToMark } from '../../../domain/marked-outage.ts';
import { ask } from '../../data/ask.ts';
import { say } from '../../data/manner.ts';
import type { OutageView } from '../../data/outage-view.ts';
import { Problem } from '../../kit/field.tsx';

export type MaintenanceMarkProps = {
  readonly view: Pick<OutageView, 'outage' | 'mark' | 'corrections'>;
};

/** One button for both, so that the focus stays where it is. */
export function MaintenanceMark({ view: { outage, mark, corrections } }: MaintenanceMarkProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const turn = async () => {
    const correction: Correction = {
      kind: 'maintenance',
      outage: mark?.outage ?? outage.id,
      mark: mark ? null : spanToMark(outage),
    };
    const turned = await ask('correct', { correction });
    setRefusal(turned.ok ? null : say('optionsRefused', turned.problem.message));
  };
  // Of what is no outage there is nothing to mark.
  if (corrections.standing === 'false-alarm' && !mark) return null;
  return (
    <div class="mark">
      <p role="status" class="muted">
        {mark && say('outageMarked')}
      </p>
      <button onClick={() => void turn()}>{mark ? say('outageUnmark') : say('outageMark')}</button>
      <div role="alert">{refusal !== null && <Problem text={refusal} />}</div>
    </div>
  );
}
