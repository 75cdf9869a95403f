// Owns how late and how true the provider's word was: of this outage, and of all of theirs with their count.
import type { Distribution } from '../../../domain/lag.ts';
import { sayDuration } from '../../../text/duration.ts';
import { sayAfterwards, sayFirstWord, sayGreen, sayReading } from '../../../text/provider-word.ts';
import { milliseconds, type Duration } from '../../../time/duration.ts';
import type { Instant } from '../../../time/instant.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { OutageView } from '../../data/outage-view.ts';

export function Figures({
  view: { word, usual, outage, overruns },
  now,
}: {
  view: OutageView;
  now: Instant;
}) {
  const name = outage.provider;
  if (!word) return <p class="muted">{say('outageNotRead', name)}</p>;
  const { lag } = word;
  const rows = [
    [say('figureFirstWord'), lag.firstWord ? sayFirstWord(say, lag.firstWord) : say('figureNoWord')],
    [say('figureAfterwards'), sayAfterwards(say, lag).join(say('popupJoin'))],
    [
      say('figureGreen'),
      lag.greenWhileDown === null ? say('figureNotRead') : (sayGreen(say, lag) ?? say('figureNeverGreen')),
    ],
    [say('figureSilence'), lag.longestSilence === null ? '' : sayDuration(say, lag.longestSilence)],
    ...overruns.map(({ downInside, downOutside, overrun }) => [
      say('figurePlanned'),
      [
        say('figureInside', sayDuration(say, downInside), sayDuration(say, downOutside)),
        ...(overrun === null ? [] : [say('figureOverrun', sayDuration(say, overrun))]),
      ].join(say('popupJoin')),
    ]),
    [say('figureUsualWord', name), sayUsual(usual.firstWord)],
    [say('figureUsualEnd', name), sayUsual(usual.resolved)],
    [say('figureReading'), sayReading(pageManner, word.poll, now)],
  ].filter(([, value]) => value !== '');
  return (
    <dl class="figures">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function sayUsual(usual: Distribution | null): string {
  if (!usual) return '';
  const { median, ninth, worst, count } = usual;
  return say('figureUsual', signed(median), signed(ninth), signed(worst), count);
}

/** A word that came first has a negative lag. */
function signed(length: Duration): string {
  const words = sayDuration(say, milliseconds(Math.abs(length)));
  return length < 0 ? say('figureEarlier', words) : words;
}
