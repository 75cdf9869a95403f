// Owns cutting an outage in two at a moment: what failed before it is one outage, and what failed from it on another.
import { useState } from 'preact/hooks';
import { AMENDMENT_LIMITS, type Cut } from '../../../domain/amendment.ts';
import { lastBadAt } from '../../../domain/last-bad-at.ts';
import { sayTimes, sayZone } from '../../../text/time.ts';
import { latest } from '../../../time/instant.ts';
import { pageManner, say } from '../../data/manner.ts';
import { AtField } from './at-field.tsx';
import type { ActionProps } from './correction-actions.tsx';
import { CorrectionForm, tooLong, WhyField } from './correction-form.tsx';
import { timeIn, typedTime } from './typed-time.ts';

export function CutForm({ view, now, onDone, onCancel }: ActionProps) {
  const { id, startedAt, windows } = view.outage;
  const lastAt = latest(startedAt, ...windows.map(lastBadAt));
  const [typed, setTyped] = useState(typedTime(pageManner.zone, startedAt));
  const [why, setWhy] = useState('');
  const [problem, show] = useState<string | null>(null);
  const read = (): Cut | null => {
    const at = timeIn(typed);
    const isInside = at !== null && at > startedAt && at < lastAt;
    const [from, to] = sayTimes(pageManner, startedAt, lastAt, now);
    show(isInside ? null : say('correctCutOutside', from, to, sayZone(pageManner, startedAt)));
    if (!isInside || tooLong(why, AMENDMENT_LIMITS.why) !== null) return null;
    const all = view.corrections.recorded.windows.map((window) => window.id);
    return { kind: 'cut', outage: id, windows: all, at, why: why.trim() };
  };
  return (
    <CorrectionForm action={say('correctDo_cut')} {...{ read, onDone, onCancel }}>
      <AtField
        label={say('correctAt', sayZone(pageManner, startedAt))}
        hint={say('correctCutHint')}
        problem={problem}
        {...{ typed, setTyped }}
      />
      <WhyField why={why} setWhy={setWhy} hint={say('correctWhyHint_cut')} />
    </CorrectionForm>
  );
}
