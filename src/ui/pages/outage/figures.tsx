// Owns how late and how true the provider's word on this outage was. What cannot be stood behind is named instead.
import { openOptions } from '../../../platform/pages.ts';
import { sayDuration } from '../../../text/duration.ts';
import { sayFirstWord, sayReading, sayResolved } from '../../../text/provider-word.ts';
import { minutes } from '../../../time/duration.ts';
import type { Instant } from '../../../time/instant.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { OutageView } from '../../data/outage-view.ts';
import { sayUnheard } from './say-unheard.ts';

export type FiguresProps = { readonly view: OutageView; readonly now: Instant };

export function Figures({ view, now }: FiguresProps) {
  const { theirs, outage, corrections } = view;
  if (corrections.standing !== 'counts') return null;
  const isKnown = theirs.isHeard || theirs.said.length > 0;
  return (
    <section aria-labelledby="lag">
      <h2 id="lag">{say('outageLag', outage.provider)}</h2>
      <p class="muted sentence">
        {theirs.source
          ? sayReading(pageManner, theirs.poll, now)
          : say(isKnown ? 'outageReadNoMore' : 'outageNotRead', outage.provider)}
      </p>
      {!theirs.source && !isKnown && (
        <p class="mark">
          <button onClick={() => void openOptions()}>{say('popupSettings')}</button>
        </p>
      )}
      {isKnown && (
        <dl class="figures">
          {figuresOf(view, now).map(([label, value]) => (
            <div key={label}>
              <dt>{say(label)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

type Figure = readonly [label: string, value: string];

function figuresOf(view: OutageView, now: Instant): Figure[] {
  const { theirs, outage } = view;
  const { lag, said } = theirs;
  const isOver = outage.endedAt !== null;
  const green: Figure = [
    'figureGreen',
    lag.greenWhileDown === null ? say('figureNotRead') : sayGreenFor(lag.greenWhileDown),
  ];
  // What was never said was neither late nor long.
  if (said.length === 0) return [['figureFirstWord', sayUnheard(view, now)], green];
  const { firstWord, resolved, openAfterRecovery, longestSilence, posts } = lag;
  return [
    // Work that was only announced acknowledges nothing.
    ['figureFirstWord', firstWord ? sayFirstWord(say, firstWord) : say('figureNotAdmitted')],
    ['figureResolved', resolved ? sayResolved(say, resolved) : sayUnresolved(theirs, isOver)],
    green,
    [
      'figureOpen',
      openAfterRecovery === null
        ? say(isOver ? 'figureNotOpen' : 'figureStillDown')
        : openAfterRecovery < minutes(1)
          ? say('figureNotOpen')
          : say(resolved ? 'figureOpenFor' : 'figureOpenStill', sayDuration(say, openAfterRecovery)),
    ],
    ['figureSilence', longestSilence === null ? say('figureNoSilence') : sayDuration(say, longestSilence)],
    ['figurePosts', String(posts)],
  ];
}

function sayUnresolved({ calledOverAt }: OutageView['theirs'], isOver: boolean): string {
  if (!isOver) return say(calledOverAt === null ? 'figureStillDown' : 'figureTooSoon');
  return say('figureNeverClosed');
}

function sayGreenFor(green: Parameters<typeof sayDuration>[1]): string {
  return green < minutes(1) ? say('figureNeverGreen') : say('figureGreenFor', sayDuration(say, green));
}
