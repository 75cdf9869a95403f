// Owns joining an outage with another one at the same provider.
import { useState } from 'preact/hooks';
import { AMENDMENT_LIMITS, type AboutWindows } from '../../../domain/amendment.ts';
import type { Outage } from '../../../domain/outage.ts';
import { sayNames } from '../../../text/outage.ts';
import { sayRange, sayTime } from '../../../text/time.ts';
import type { Instant } from '../../../time/instant.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { OutageView } from '../../data/outage-view.ts';
import { Field } from '../../kit/field.tsx';
import type { ActionProps } from './correction-actions.tsx';
import { CorrectionForm, tooLong, WhyField } from './correction-form.tsx';

export function JoinForm({ view, now, onDone, onCancel }: ActionProps) {
  const { neighbours, recorded } = view.corrections;
  const [picked, pick] = useState(neighbours[0]?.id ?? '');
  const [why, setWhy] = useState('');
  const read = (): AboutWindows | null => {
    const other = neighbours.find(({ id }) => id === picked);
    // The first window of each stands for all of it: what is found to belong to it later comes along.
    const ends = [recorded.windows[0]?.id, (other?.recorded ?? other?.windows)?.[0]?.id];
    const windows = ends.flatMap((id) => id ?? []);
    if (windows.length < 2 || tooLong(why, AMENDMENT_LIMITS.why) !== null) return null;
    return { kind: 'merge', outage: view.outage.id, windows, why: why.trim() };
  };
  return (
    <CorrectionForm action={say('correctDo_merge')} {...{ read, onDone, onCancel }}>
      <Field label={say('correctOther')}>
        {(ties) => (
          <select
            name="other"
            value={picked}
            onChange={({ currentTarget }) => pick(currentTarget.value)}
            {...ties}
          >
            {neighbours.map((each) => (
              <option key={each.id} value={each.id}>
                {sayOutage(each, view, now)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <WhyField why={why} setWhy={setWhy} hint={say('correctWhyHint_merge')} />
    </CorrectionForm>
  );
}

/** `Tue 2 Apr 10:03–10:09, Shop + Blog` */
function sayOutage(outage: Outage, { watched }: OutageView, now: Instant): string {
  const { startedAt, endedAt } = outage;
  const when =
    endedAt === null
      ? say('amendedSinceThen', sayTime(pageManner, startedAt, now))
      : sayRange(pageManner, startedAt, endedAt, now);
  return [when, sayNames(pageManner, outage, watched)].join(say('stripJoin'));
}
