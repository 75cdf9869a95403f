// Owns calling an outage maintenance, and taking that back.
import { useState } from 'preact/hooks';
import { markNow } from '../../../domain/own-work.ts';
import type { Instant } from '../../../time/instant.ts';
import { ask } from '../../data/ask.ts';
import { say } from '../../data/manner.ts';
import type { OutageView } from '../../data/outage-view.ts';
import { Problem } from '../../kit/field.tsx';

export type MaintenanceMarkProps = {
  readonly view: Pick<OutageView, 'outage' | 'mark'>;
  readonly now: Instant;
};

/** One button for both, so that the focus stays where it is. */
export function MaintenanceMark({ view: { outage, mark }, now }: MaintenanceMarkProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const turn = async () => {
    const next = mark ? null : markNow(outage, now);
    const turned = await ask('mark-maintenance', { outage: mark?.outage ?? outage.id, mark: next });
    setRefusal(turned.ok ? null : say('optionsRefused', turned.problem.message));
  };
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
