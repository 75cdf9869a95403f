// Owns how late and how true this provider's word usually is, with the count behind every figure.
import type { Distribution } from '../../../domain/lag.ts';
import { sayDuration } from '../../../text/duration.ts';
import { milliseconds, type Duration } from '../../../time/duration.ts';
import { say } from '../../data/manner.ts';
import type { OutageView } from '../../data/outage-view.ts';
import type { UsualFigure } from '../../data/usual-lags.ts';

const ROWS: readonly (readonly [UsualFigure, label: string])[] = [
  ['firstWord', 'figureFirstWord'],
  ['resolved', 'figureResolved'],
  ['greenWhileDown', 'figureGreen'],
  ['openAfterRecovery', 'figureOpen'],
  ['longestSilence', 'figureSilence'],
];

export function Usual({ view: { usual, outage } }: { readonly view: OutageView }) {
  const rows = ROWS.flatMap(([figure, label]) => {
    const over = usual.figures[figure];
    return over ? [{ label, over }] : [];
  });
  if (rows.length === 0) return null;
  const title =
    usual.outages === 1
      ? say('outageUsualOne', outage.provider)
      : say('outageUsual', outage.provider, usual.outages);
  return (
    <details>
      <summary>{title}</summary>
      <div class="scroll" tabIndex={0} role="group" aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('usualFigure')}</th>
              <th scope="col">{say('usualMedian')}</th>
              <th scope="col">{say('usualNinth')}</th>
              <th scope="col">{say('usualWorst')}</th>
              <th scope="col">{say('usualCount')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, over }) => (
              <tr key={label}>
                <th scope="row">{say(label)}</th>
                {cells(over).map((cell, index) => (
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function cells({ median, ninth, worst, count }: Distribution): readonly string[] {
  return [signed(median), signed(ninth), signed(worst), String(count)];
}

/** A word that came first has a negative lag. */
function signed(length: Duration): string {
  const words = sayDuration(say, milliseconds(Math.abs(length)));
  return length < 0 ? say('usualBefore', words) : words;
}
