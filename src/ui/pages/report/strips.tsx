// Owns the picture of the stretch: one strip a target on one real time axis. What has not been yet is left empty.
import { useEffect, useMemo } from 'preact/hooks';
import { stripOf } from '../../../domain/strip.ts';
import type { DowntimeLog, LogRow } from '../../../reports/downtime-log.ts';
import { nameText } from '../../../reports/sections/section.ts';
import { sayDay } from '../../../text/day.ts';
import { sayClock } from '../../../text/local-clock.ts';
import { days } from '../../../time/duration.ts';
import { earliest, latest, type Instant } from '../../../time/instant.ts';
import { lengthOf, type Interval } from '../../../time/interval.ts';
import { StripChart, StripTextures } from '../../charts/strip-chart.tsx';
import { sayStrip } from '../../charts/strip-text.ts';
import { timeTicks } from '../../charts/time-ticks.ts';
import { pageManner, say } from '../../data/manner.ts';
import { usePace } from '../../kit/use-pace.ts';

/** As wide as a strip is drawn. */
const WIDTH = 620;
const MOST_TICKS = 6;
const AT_ONCE = 60;

/** `onDrawn` is called once there is a strip of every target. */
export function Strips({ log, onDrawn }: { readonly log: DowntimeLog; readonly onDrawn: () => void }) {
  const { whole, now, rows } = log;
  const shown = usePace(rows.length, AT_ONCE);
  const isDrawn = shown === rows.length;
  useEffect(() => {
    if (isDrawn) onDrawn();
  }, [isDrawn]);
  const been: Interval = { from: whole.from, to: latest(whole.from, earliest(whole.to, now)) };
  if (rows.length === 0 || lengthOf(been) === 0) return null;
  return (
    <section aria-labelledby="strips">
      <h2 id="strips">{say('reportStrips')}</h2>
      <StripTextures />
      <div class="strips">
        {rows.slice(0, shown).map((row) => (
          <Row key={row.target.id} row={row} been={been} whole={whole} />
        ))}
        <span />
        <Marks whole={whole} />
      </div>
      <p class="muted small">{say('reportLegend')}</p>
    </section>
  );
}

type RowProps = { readonly row: LogRow; readonly been: Interval; readonly whole: Interval };

function Row({ row, been, whole }: RowProps) {
  const strip = useMemo(() => stripOf(been, row.windows, row.unobserved), []);
  const share = lengthOf(been) / lengthOf(whole);
  return (
    <>
      <span class="strip-name">{nameText(row.target.name, 40)}</span>
      <div style={{ inlineSize: `${(share * 100).toFixed(2)}%` }}>
        <StripChart strip={strip} whole={been} width={WIDTH * share} label={sayStrip(say, strip)} />
      </div>
    </>
  );
}

function Marks({ whole }: { readonly whole: Interval }) {
  const isLong = lengthOf(whole) > days(3);
  const words = (at: Instant) => (isLong ? sayDay(pageManner, at) : sayClock(pageManner, at));
  return (
    <div class="marks" aria-hidden="true">
      {[whole.from, ...timeTicks(whole, pageManner.zone, MOST_TICKS)].map((at) => (
        <span
          key={at}
          style={{ insetInlineStart: `${(((at - whole.from) / lengthOf(whole)) * 100).toFixed(2)}%` }}
        >
          {words(at)}
        </span>
      ))}
    </div>
  );
}
