// Owns a report of which nothing can be said: nothing was recorded yet, or the record cannot be read.
import type { StoreProblem } from '../../../store/problem.ts';
import { say } from '../../data/manner.ts';
import { Banner } from '../../kit/banner.tsx';

export function Unreadable({ problem }: { readonly problem: StoreProblem['kind'] }) {
  return (
    <>
      <h1>{say('reportTitle')}</h1>
      {problem === 'empty' ? (
        <p class="muted">{say('reportNothingYet')}</p>
      ) : (
        <Banner tone="bad" title={say('optionsUnreadable')}>
          <p>{say(`notRecordingHelp_${problem}`)}</p>
        </Banner>
      )}
    </>
  );
}
