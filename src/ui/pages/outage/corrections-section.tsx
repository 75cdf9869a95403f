// Owns the user's corrections of one outage: each with its date beside what was recorded, and what else can be said.
import { useState } from 'preact/hooks';
import type { Correction } from '../../../domain/correction.ts';
import { sayMark } from '../../../text/amendment.ts';
import type { Instant } from '../../../time/instant.ts';
import { ask } from '../../data/ask.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { OutageView } from '../../data/outage-view.ts';
import { Problem } from '../../kit/field.tsx';
import { AmendedItem, Said } from './amended-item.tsx';
import { CorrectionActions } from './correction-actions.tsx';
import { SealedWords } from './sealed-words.tsx';

const HEADING = 'corrections';

export function CorrectionsSection({ view, now }: { readonly view: OutageView; readonly now: Instant }) {
  const { mark, outage, corrections } = view;
  const [refusal, setRefusal] = useState<string | null>(null);
  const lay = async (correction: Correction) => {
    const laid = await ask('correct', { correction });
    setRefusal(laid.ok ? null : say('optionsRefused', laid.problem.message));
    // The button has gone with what it took back.
    if (laid.ok) document.getElementById(HEADING)?.focus();
  };
  return (
    <section aria-labelledby={HEADING} class="corrections">
      <h2 id={HEADING} tabIndex={-1}>
        {say('outageCorrections')}
      </h2>
      <p class="muted">{say('outageCorrectionsHint')}</p>
      {(corrections.amended.length > 0 || mark) && (
        <ul>
          {mark && (
            <Said
              {...{ saidAt: mark.markedAt, takenBackAt: null, now }}
              what={sayMark(pageManner, mark, now)}
              effect={say('amendedEffect_maintenance')}
              onTakeBack={() => void lay({ kind: 'maintenance', outage: mark.outage, mark: null })}
            />
          )}
          {corrections.amended.map((each) => (
            <AmendedItem key={each.id} {...{ each, view, now }} lay={(correction) => void lay(correction)} />
          ))}
        </ul>
      )}
      <div role="alert">{refusal !== null && <Problem text={refusal} />}</div>
      <CorrectionActions key={outage.id} view={view} now={now} />
      <SealedWords view={view} now={now} />
    </section>
  );
}
