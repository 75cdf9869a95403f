// Owns how late and how true the provider's word on this outage was. What cannot be stood behind is named instead.
import { sayDuration } from '../../../text/duration.ts';
import { sayFirstWord, sayReading, sayResolved } from '../../../text/provider-word.ts';
import { minutes } from '../../../time/duration.ts';
import type { Instant } from '../../../time/instant.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { OutageView } from '../../data/outage-view.ts';

export type FiguresProps = { readonly view: OutageView; readonly now: Instant };

export function Figures({ view: { theirs, outage }, now }: FiguresProps) {
  const isKnown = theirs.isHeard || theirs.said.length > 0;
  return (
    <section aria-labelledby="lag">
      <h2 id="lag">{say('outageLag', outage.provider)}</h2>
      <p class="muted">
        {theirs.source
          ? sayReading(pageManner, theirs.poll, now)
          : say(isKnown ? 'outageReadNoMore' : 'outageNotRead', outage.provider)}
      </p>
      {isKnown && (
        <dl class="figures">
          {figuresOf(theirs, outage.endedAt !== null).map(([label, value]) => (
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

function figuresOf(theirs: OutageView['theirs'], isOver: boolean): Figure[] {
  const { lag, said, isHeard } = theirs;
  const unheard = say(isHeard ? 'figureNoWord' : 'figureNotRead');
  const nothing = said.length === 0 ? unheard : null;
  const { firstWord, resolved, greenWhileDown, openAfterRecovery, longestSilence, posts } = lag;
  return [
    // Work that was only announced acknowledges nothing.
    ['figureFirstWord', firstWord ? sayFirstWord(say, firstWord) : (nothing ?? say('figureNotAdmitted'))],
    ['figureResolved', resolved ? sayResolved(say, resolved) : (nothing ?? sayUnresolved(theirs, isOver))],
    ['figureGreen', greenWhileDown === null ? say('figureNotRead') : sayGreenFor(greenWhileDown)],
    [
      'figureOpen',
      openAfterRecovery === null
        ? (nothing ?? say(isOver ? 'figureNotOpen' : 'figureStillDown'))
        : openAfterRecovery < minutes(1)
          ? say('figureNotOpen')
          : say(resolved ? 'figureOpenFor' : 'figureOpenStill', sayDuration(say, openAfterRecovery)),
    ],
    [
      'figureSilence',
      longestSilence === null ? (nothing ?? say('figureNoSilence')) : sayDuration(say, longestSilence),
    ],
    ['figurePosts', said.length === 0 ? unheard : String(posts)],
  ];
}

function sayUnresolved({ calledOverAt }: OutageView['theirs'], isOver: boolean): string {
  if (!isOver) return say(calledOverAt === null ? 'figureStillDown' : 'figureTooSoon');
  return say('figureNeverClosed');
}

function sayGreenFor(green: Parameters<typeof sayDuration>[1]): string {
  return green < minutes(1) ? say('figureNeverGreen') : say('figureGreenFor', sayDuration(say, green));
}
