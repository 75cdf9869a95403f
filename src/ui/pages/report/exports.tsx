// Owns taking the report away: on paper, or as a file of any format; how far a long one is, and calling it off.
import { useEffect, useState } from 'preact/hooks';
import { FORMAT_NAMES } from '../../../reports/exports/format.ts';
import { LOG_SCHEMA } from '../../../reports/exports/schema-name.ts';
import { sayPercent } from '../../../text/percent.ts';
import { pageManner, say } from '../../data/manner.ts';
import { choiceSearch } from '../../data/report-choice.ts';
import { Problem } from '../../kit/field.tsx';
import type { ReportView } from './read-report.ts';
import { useExport } from './use-export.ts';
import type { FingerprintState } from './use-fingerprint.ts';

export type ExportsProps = {
  readonly view: ReportView;
  readonly fingerprint: FingerprintState;
  /** Whether all that belongs on paper is on the page. */
  readonly isWhole: boolean;
};

export function Exports({ view, fingerprint, isWhole }: ExportsProps) {
  const { state, start, cancel } = useExport(view, fingerprint);
  const [isToPrint, toPrint] = useState(false);
  useEffect(() => {
    if (!isToPrint || !isWhole) return;
    toPrint(false);
    print();
  }, [isToPrint, isWhole]);
  useEffect(() => {
    const wanted = new URLSearchParams(location.search).get('save');
    const name = FORMAT_NAMES.find((each) => each === wanted);
    if (name === undefined) return;
    // Once: whoever loads the page again wants to see it.
    history.replaceState(null, '', choiceSearch(view.choice));
    start(name);
  }, []);
  return (
    <section class="exports" aria-labelledby="exports">
      <h2 id="exports">{say('reportTakeAway')}</h2>
      <p class="buttons">
        <button class="primary" data-do="print" onClick={() => toPrint(true)}>
          {say('reportPrint')}
        </button>
        {FORMAT_NAMES.map((name) => (
          <button key={name} data-format={name} onClick={() => start(name)}>
            {say(`exportAs_${name.replaceAll('-', '_')}`)}
          </button>
        ))}
      </p>
      <div class="working" role="status">
        {isToPrint && (
          <>
            <span>{say('reportPrintSoon')}</span>
            <button onClick={() => toPrint(false)}>{say('exportCancel')}</button>
          </>
        )}
        {state.kind === 'working' && (
          <>
            <span>
              {say('exportWorking', sayPercent(pageManner.locale, Math.floor(state.ratio * 100) / 100))}
            </span>
            <progress value={state.ratio} max={1} aria-label={say('exportProgress')} />
            <button onClick={cancel}>{say('exportCancel')}</button>
          </>
        )}
        {state.kind === 'saved' && <span>{say('exportSaved', state.name)}</span>}
        {state.kind === 'cancelled' && <span>{say('exportCancelled')}</span>}
      </div>
      <div role="alert">
        {state.kind === 'failed' && <Problem text={say('exportFailed', state.message)} />}
      </div>
      <p class="muted small">
        {say('exportHint')}{' '}
        <a href={`/schema/${LOG_SCHEMA}`} download>
          {say('exportSchema')}
        </a>
      </p>
    </section>
  );
}
