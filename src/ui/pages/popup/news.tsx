// Owns what the popup tells of an outage, while it lasts and after it.
import type { ComponentChildren } from 'preact';
import type { WindowKind } from '../../../domain/window.ts';
import { sayDuration } from '../../../text/duration.ts';
import { sayDurationAround, sayDurationRange } from '../../../text/duration-range.ts';
import { sayFailure, saySilence } from '../../../text/failure.ts';
import { outageSpan, sayNames, saySince } from '../../../text/outage.ts';
import { sayRange, sayZone } from '../../../text/time.ts';
import { minutes } from '../../../time/duration.ts';
import { between } from '../../../time/instant.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { News } from '../../data/news.ts';
import type { Overview } from '../../data/overview.ts';
import { NewsActions } from './news-actions.tsx';
import { wearSheet } from '../../kit/wear-sheet.ts';
import sheet from './news.css?url';

export const worn = wearSheet(sheet);

export type NewsProps = { readonly news: News; readonly overview: Overview };

/** A look at our own line that is older than this says nothing about now. */
const LINE_IS_FRESH = minutes(5);
const MOST_FAILURES = 3;

/** `children`: what others say of it. */
export function NewsPiece({
  news,
  overview,
  children,
}: NewsProps & { readonly children: ComponentChildren }) {
  const isOver = news.outage.endedAt !== null;
  const isKnown = news.isDisputed || (!isOver && news.attention.acknowledgedAt !== null);
  return (
    <section class={`news is-${isOver ? 'over' : news.kind} ${isKnown ? 'is-known' : ''}`}>
      {news.isDisputed && <p>{say('popupDisputed')}</p>}
      {isOver ? <Past news={news} overview={overview} /> : <Present news={news} overview={overview} />}
      <Unobserved news={news} />
      {children}
      <NewsActions news={news} overview={overview} />
    </section>
  );
}

const PRESENT: Readonly<Record<WindowKind, string>> = {
  down: 'popupDown',
  degraded: 'popupDegraded',
  intermittent: 'popupIntermittent',
};
const PAST: Readonly<Record<WindowKind, string>> = {
  down: 'popupWasDown',
  degraded: 'popupWasDegraded',
  intermittent: 'popupWasIntermittent',
};

function Present({ news, overview }: NewsProps) {
  const seen = sayDuration(say, news.seenFor);
  const since = saySince(pageManner, news.outage, overview.now);
  return (
    <>
      <h2>
        {say(PRESENT[news.kind], seen)}
        {(!news.isWatched || news.unobservedFor >= minutes(1)) && (
          <small> {say(news.isWatched ? 'popupSeen' : 'popupLastSeen')}</small>
        )}
      </h2>
      <p class="muted">
        {since}
        {say('popupJoin')}
        {whereOf(news, overview)}
      </p>
      <p>{[...failuresOf(news), ...worksOf(news), ...lineOf(overview)].join(say('popupJoin'))}</p>
    </>
  );
}

function Past({ news, overview }: NewsProps) {
  const { outage } = news;
  const span = outageSpan(outage, overview.now);
  // What nobody watched may have been good: then the bounds are too far apart for a figure between them.
  const [lasted, plusMinus] =
    news.unobservedFor >= minutes(1) ? [sayDurationRange(say, span), null] : sayDurationAround(say, span);
  const zone = sayZone(pageManner, outage.endedAt ?? overview.now);
  const started = sayRange(pageManner, outage.startedAfter, outage.startedAt, overview.now);
  const ended = sayRange(pageManner, outage.endedAfter, outage.endedAt ?? overview.now, overview.now);
  const where = whereOf(news, overview);
  return (
    <>
      <h2>
        {say(PAST[news.kind], lasted)}
        {plusMinus !== null && <small> {say('popupPlusMinus', plusMinus)}</small>}
      </h2>
      <p class="muted">{say('popupFromTo', where, started, ended, zone)}</p>
      <p>{failuresOf(news).join(say('popupJoin'))}</p>
    </>
  );
}

function whereOf(news: News, { rows }: Overview): string {
  const names = sayNames(pageManner, news, rows);
  return news.provider === null ? names : say('popupOn', names, news.provider);
}

function Unobserved({ news }: { readonly news: News }) {
  if (news.unobservedFor < minutes(1)) return null;
  const lasted = sayDuration(say, news.unobservedFor);
  const reasons = news.reasons.map((reason) => saySilence(say, reason)).join(say('stripJoin'));
  return (
    <p>{reasons === '' ? say('popupUnobservedPart', lasted) : say('popupUnobservedWhy', lasted, reasons)}</p>
  );
}

function failuresOf({ failures, flapping }: News): string[] {
  const shown = failures
    .slice(0, MOST_FAILURES)
    .map(({ failure, count }) =>
      count > 1 ? say('popupTimes', sayFailure(say, failure), count) : sayFailure(say, failure),
    );
  if (!flapping) return shown;
  const percent = Math.round(flapping.failedRatio * 100);
  return [...shown, say('popupSharePart', percent, flapping.spells)];
}

function worksOf({ works: [first, ...more], control }: News): string[] {
  const neighbours =
    first === undefined
      ? []
      : [more.length > 0 ? say('popupWorksMore', first, more.length) : say('popupWorks', first)];
  if (!control) return neighbours;
  const { name, provider } = control;
  return [...neighbours, provider === null ? say('popupWorks', name) : say('popupControl', name, provider)];
}

function lineOf({ line, now }: Overview): string[] {
  if (!line || line.asked === 0 || between(line.at, now) > LINE_IS_FRESH) return [];
  return [say(line.answered * 2 > line.asked ? 'lineOnline' : 'lineOffline', line.answered, line.asked)];
}
