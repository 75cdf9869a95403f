// Owns saying something of an outage, or of some of its windows: a false alarm, not the provider's doing, an outage apart.
import { useState } from 'preact/hooks';
import { AMENDMENT_LIMITS, type AboutWindows } from '../../../domain/amendment.ts';
import type { WindowId } from '../../../domain/window.ts';
import { sayWindow } from '../../../text/amendment.ts';
import { pageManner, say } from '../../data/manner.ts';
import { Check } from '../../kit/check.tsx';
import { Problem } from '../../kit/field.tsx';
import type { ActionProps } from './correction-actions.tsx';
import { CorrectionForm, tooLong, WhyField } from './correction-form.tsx';

export type WindowsFormProps = ActionProps & { readonly kind: Exclude<AboutWindows['kind'], 'merge'> };

export function WindowsForm({ kind, view, now, onDone, onCancel }: WindowsFormProps) {
  const { windows } = view.corrections.recorded;
  const isSplit = kind === 'split';
  const [chosen, choose] = useState<readonly WindowId[]>(isSplit ? [] : windows.map(({ id }) => id));
  const [why, setWhy] = useState('');
  const [problem, show] = useState<string | null>(null);
  const read = (): AboutWindows | null => {
    const isNone = chosen.length === 0;
    const isAll = isSplit && chosen.length === windows.length;
    show(isNone ? say('correctChooseOne') : isAll ? say('correctLeaveOne') : null);
    if (isNone || isAll || tooLong(why, AMENDMENT_LIMITS.why) !== null) return null;
    return { kind, outage: view.outage.id, windows: chosen, why: why.trim() };
  };
  const key = kind.replaceAll('-', '_');
  const action = say(`correctDo_${key}`);
  const turn = (id: WindowId, isOn: boolean) =>
    choose(isOn ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <CorrectionForm {...{ action, read, onDone, onCancel }}>
      {windows.length > 1 && (
        <fieldset class="correction-windows">
          <legend>{say(`correctWhich_${key}`)}</legend>
          {windows.map((window) => (
            <Check
              key={window.id}
              label={sayWindow(pageManner, window, { watched: view.watched, now })}
              input={{
                name: 'window',
                checked: chosen.includes(window.id),
                onChange: ({ currentTarget }) => turn(window.id, currentTarget.checked),
              }}
            />
          ))}
          {problem !== null && <Problem text={problem} />}
        </fieldset>
      )}
      <WhyField why={why} setWhy={setWhy} hint={say(`correctWhyHint_${key}`)} />
    </CorrectionForm>
  );
}
