// Owns stating when a window really began or ended. It is the user's word: nothing is seen by it that no check saw.
import { useState } from 'preact/hooks';
import { AMENDMENT_LIMITS, type StatedEdge } from '../../../domain/amendment.ts';
import { lastBadAt } from '../../../domain/last-bad-at.ts';
import type { DowntimeWindow } from '../../../domain/window.ts';
import { sayWindow } from '../../../text/amendment.ts';
import { sayZone } from '../../../text/time.ts';
import type { Instant } from '../../../time/instant.ts';
import { pageManner, say } from '../../data/manner.ts';
import { Field } from '../../kit/field.tsx';
import { AtField } from './at-field.tsx';
import type { ActionProps } from './correction-actions.tsx';
import { CorrectionForm, tooLong, WhyField } from './correction-form.tsx';
import { timeIn, typedTime } from './typed-time.ts';

type Edge = StatedEdge['edge'];

export function EdgeForm({ view, now, onDone, onCancel }: ActionProps) {
  const { windows } = view.corrections.recorded;
  const [picked, pick] = useState(windows[0]);
  const [edge, setEdge] = useState<Edge>('start');
  const [typed, setTyped] = useState(picked ? typedEdge(picked, 'start') : '');
  const [why, setWhy] = useState('');
  const [problems, show] = useState<{ readonly at: string | null; readonly why: string | null }>({
    at: null,
    why: null,
  });
  const turn = (window: DowntimeWindow | undefined, to: Edge) => {
    pick(window);
    setEdge(to);
    if (window) setTyped(typedEdge(window, to));
  };
  const read = (): StatedEdge | null => {
    const at = timeIn(typed);
    const isUnreal = at === null || at > now;
    const isEmpty = at !== null && picked !== undefined && leavesNothing(picked, edge, at);
    const unreal = isUnreal ? say('correctTimeProblem') : isEmpty ? say('correctEdgeEmpty') : null;
    const unproven = why.trim() === '' ? say('correctWhyMissing') : null;
    show({ at: unreal, why: unproven });
    const isWrong = unreal !== null || unproven !== null || tooLong(why, AMENDMENT_LIMITS.why) !== null;
    if (isWrong || at === null || !picked) return null;
    return { kind: 'edge', outage: view.outage.id, window: picked.id, edge, at, why: why.trim() };
  };
  return (
    <CorrectionForm action={say('correctDo_edge')} {...{ read, onDone, onCancel }}>
      {windows.length > 1 && (
        <Field label={say('correctWhich_edge')}>
          {(ties) => (
            <select
              name="window"
              value={picked?.id}
              onChange={({ currentTarget: { value } }) =>
                turn(
                  windows.find(({ id }) => id === value),
                  edge,
                )
              }
              {...ties}
            >
              {windows.map((window) => (
                <option key={window.id} value={window.id}>
                  {sayWindow(pageManner, window, { watched: view.watched, now })}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={say('correctEdge')}>
        {(ties) => (
          <select
            name="edge"
            value={edge}
            onChange={({ currentTarget: { value } }) => turn(picked, value === 'end' ? 'end' : 'start')}
            {...ties}
          >
            <option value="start">{say('correctEdge_start')}</option>
            <option value="end">{say('correctEdge_end')}</option>
          </select>
        )}
      </Field>
      <AtField
        label={say('correctAt', sayZone(pageManner, now))}
        hint={say('correctAtHint')}
        problem={problems.at}
        {...{ typed, setTyped }}
      />
      <WhyField why={why} setWhy={setWhy} hint={say('correctWhyHint_edge')} problem={problems.why} />
    </CorrectionForm>
  );
}

/** Of what ended before it began, or began after it was last seen, nothing would be left. */
function leavesNothing(window: DowntimeWindow, edge: Edge, at: Instant): boolean {
  return edge === 'start' ? at >= lastBadAt(window) : at <= window.startedAt;
}

function typedEdge(window: DowntimeWindow, edge: Edge): string {
  const at = edge === 'start' ? window.startedAt : (window.endedAt ?? lastBadAt(window));
  return typedTime(pageManner.zone, at);
}
