// Owns what the stretch came to for everything together, in four figures.
import { sayDuration } from '../../../text/duration.ts';
import { sayPercent } from '../../../text/percent.ts';
import type { Sum } from '../../data/board.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { Stretch } from '../../data/stretch.ts';
import { observedEach, sayDownFor } from './say-sum.ts';
import { sayStretch } from './say-stretch.ts';

export function SumFigures({ sum, stretch }: { readonly sum: Sum; readonly stretch: Stretch }) {
  const { availability, observedRatio } = sum.figures;
  const percent = (ratio: number) => say('boardPercent', sayPercent(pageManner.locale, ratio));
  return (
    <section aria-label={say('boardFigures', sayStretch(stretch))}>
      <dl class="sums">
        <Figure
          name={say('boardAvailabilityName')}
          value={availability === null ? say('boardNone') : percent(availability)}
          note={
            availability === null
              ? say('popupNothingObserved')
              : say('boardOfObserved', sayDuration(say, observedEach(sum)))
          }
        />
        <Figure
          name={say('boardWatchedName')}
          value={observedRatio === null ? say('boardNone') : percent(observedRatio)}
          note={say('boardOfTime')}
        />
        <Figure
          name={say('boardDowntimeName')}
          value={sum.outages === 0 ? say('boardNone') : sayDownFor(sum)}
          note={say('boardAtLeastOne')}
        />
        <Figure
          name={say('boardOutagesName')}
          value={String(sum.outages)}
          note={<a href="#outages">{say('boardSeeOutages')}</a>}
        />
      </dl>
    </section>
  );
}

type FigureProps = {
  readonly name: string;
  readonly value: string;
  /** What it is a figure of. */
  readonly note: preact.ComponentChildren;
};

function Figure({ name, value, note }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b>
        <span>{note}</span>
      </dd>
    </div>
  );
}
