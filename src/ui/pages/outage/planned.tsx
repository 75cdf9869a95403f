// Owns planned work beside what really happened: what was promised, and what lay inside and outside of it.
import { groupBy } from '../../../base/group-by.ts';
import type { Overrun } from '../../../domain/planned-work.ts';
import { current } from '../../../domain/thread.ts';
import { sayDuration } from '../../../text/duration.ts';
import { sayPercent } from '../../../text/percent.ts';
import { shorten } from '../../../text/quote.ts';
import { sayOffsetTime } from '../../../text/standing.ts';
import { minutes, type Duration } from '../../../time/duration.ts';
import type { Instant } from '../../../time/instant.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { OutageView } from '../../data/outage-view.ts';

const TITLE = 200;

export function Planned({ view, now }: { readonly view: OutageView; readonly now: Instant }) {
  const works = groupBy(view.overruns, ({ work }) => work.thread.id);
  if (works.size === 0) return null;
  return (
    <section aria-labelledby="planned">
      <h2 id="planned">{say('outagePlanned')}</h2>
      {[...works].map(([id, overruns]) => (
        <Work key={id} overruns={overruns} view={view} now={now} />
      ))}
    </section>
  );
}

type WorkProps = {
  readonly overruns: readonly Overrun[];
  readonly view: OutageView;
  readonly now: Instant;
};

function Work({ overruns, view: { watched }, now }: WorkProps) {
  const [first] = overruns;
  if (!first) return null;
  const { thread, from, to, endedAt } = first.work;
  const at = (moment: Instant | null) =>
    moment === null ? say('plannedNotSaid') : sayOffsetTime(pageManner, moment, now);
  return (
    <article class="thread">
      <h3>
        <bdi>{shorten(current(thread.heads).content.title, TITLE)}</bdi>
      </h3>
      <p>
        {say('plannedPromise', at(from), at(to))}
        {say('popupJoin')}
        {endedAt === null ? say('plannedNotDone') : say('plannedDone', at(endedAt))}
      </p>
      <ul>
        {overruns.map(({ window, downInside, downOutside, overrun }) => (
          <li key={window.id}>
            <bdi>{watched.find(({ target }) => target.id === window.target)?.target.name ?? '?'}</bdi>
            {say('popupJoin')}
            {say(
              'plannedShare',
              sayDuration(say, downInside),
              sayDuration(say, downOutside),
              sayPercent(pageManner.locale, shareOf(downInside, downOutside)),
            )}
            {overrun !== null && overrun >= minutes(1) && (
              <>
                {say('popupJoin')}
                <b class="worse">
                  {say(
                    window.endedAt === null ? 'plannedOverrun' : 'plannedOverran',
                    sayDuration(say, overrun),
                  )}
                </b>
              </>
            )}
          </li>
        ))}
      </ul>
    </article>
  );
}

function shareOf(inside: Duration, outside: Duration): number {
  return inside + outside === 0 ? 0 : inside / (inside + outside);
}
