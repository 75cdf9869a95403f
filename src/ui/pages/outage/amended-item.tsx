// Owns one correction as it is told back: what was said and when, what follows, why, and taking it back.
import type { ComponentChildren } from 'preact';
import type { Correction } from '../../../domain/correction.ts';
import { sayAmendment, sayConsequence } from '../../../text/amendment.ts';
import { shortenLines } from '../../../text/lines.ts';
import { sayTime } from '../../../text/time.ts';
import type { Instant } from '../../../time/instant.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { AmendedWindows } from '../../data/outage-corrections.ts';
import type { OutageView } from '../../data/outage-view.ts';

const TEXT = 20_000;

export type AmendedItemProps = {
  readonly each: AmendedWindows;
  readonly view: OutageView;
  readonly now: Instant;
  readonly lay: (correction: Correction) => void;
};

export function AmendedItem({ each, view, now, lay }: AmendedItemProps) {
  const { id, saidAt, takenBackAt, amendment, windows } = each;
  const { watched, outage } = view;
  const what = sayAmendment(pageManner, amendment, windows, { watched, provider: outage.provider, now });
  const isGone = takenBackAt !== null;
  const effect = isGone ? null : sayConsequence(pageManner, amendment, windows, outage.provider);
  const why = 'why' in amendment ? amendment.why : '';
  return (
    <Said
      {...{ saidAt, takenBackAt, what, effect, now }}
      onTakeBack={() => lay({ kind: 'amendment', id, amendment: null })}
    >
      {why !== '' && (
        <p class="words">
          <bdi>{shortenLines(why, TEXT)}</bdi>
        </p>
      )}
      {amendment.kind === 'note' && (
        <p class="words">
          <bdi>{shortenLines(amendment.text, TEXT)}</bdi>
        </p>
      )}
      {amendment.kind === 'attachment' && (
        <details>
          <summary>{say('pastedWhole')}</summary>
          <pre class="attached" dir="auto" tabIndex={0}>
            {shortenLines(amendment.text, TEXT)}
          </pre>
        </details>
      )}
    </Said>
  );
}

export type SaidProps = {
  readonly saidAt: Instant;
  readonly takenBackAt: Instant | null;
  readonly what: string;
  readonly effect: string | null;
  readonly now: Instant;
  readonly onTakeBack: () => void;
  readonly children?: ComponentChildren;
};

/** What was taken back stays where it is, with the time of both. */
export function Said({ saidAt, takenBackAt, what, effect, now, onTakeBack, children }: SaidProps) {
  const isGone = takenBackAt !== null;
  const at = (moment: Instant) => sayTime(pageManner, moment, now);
  return (
    <li class={isGone ? 'thread is-aside' : 'thread is-pasted'}>
      <p class={isGone ? 'muted' : undefined}>{what}</p>
      {effect !== null && <p class="muted">{effect}</p>}
      {children}
      <p class="muted">
        {isGone
          ? [say('correctSaid', at(saidAt)), say('pastedTaken', at(takenBackAt))].join(say('popupJoin'))
          : say('correctSaid', at(saidAt))}{' '}
        {!isGone && (
          <button class="beside" aria-label={`${say('pastedTakeBack')}: ${what}`} onClick={onTakeBack}>
            {say('pastedTakeBack')}
          </button>
        )}
      </p>
    </li>
  );
}
