// Owns the headline figures of a log: each says of how much time it speaks.
import { sayDuration } from '../../text/duration.ts';
import { sayDurationRange } from '../../text/duration-range.ts';
import { saySilence } from '../../text/failure.ts';
import { sayPercent } from '../../text/percent.ts';
import type { Manner } from '../../text/say.ts';
import { milliseconds, type Duration } from '../../time/duration.ts';
import { unwatchedTotals, type Unwatched } from '../coverage-rows.ts';
import type { Section } from '../paper.ts';
import { figuresOf, type Figures } from '../figures.ts';
import { sectionOf, type Scene } from './section.ts';

export function figuresSection({ log, manner }: Scene): Section {
  const { say } = manner;
  const figures = figuresOf(log.rows, log.whole, log.now);
  const many = log.rows.length;
  // Nobody reads “118 days” in a month without stumbling: what is added up over the targets is told of one of them.
  const each = (length: Duration) => milliseconds(length / Math.max(1, many));
  const items = [
    [
      say('reportAvailability'),
      sayAvailability(manner, { ...figures, observedFor: each(figures.observedFor) }),
    ],
    [say('reportDown'), sayDurationRange(say, figures.downFor)],
    [say('reportOutages'), String(log.outages.length)],
    [say('reportMaintenance'), sayDuration(say, each(figures.totals.maintenance))],
    [say('reportObserved'), sayObserved(manner, figures)],
    ...unwatchedTotals(log).map(([reason, length]) => [
      say('reportUnobservedBy', sayReason(manner, reason)),
      sayDuration(say, each(length)),
    ]),
  ] as const;
  const pairs = items.map(([name = '', value = '']) => [name, value] as const);
  const whose = many > 1 ? ({ kind: 'lines', items: [say('reportOnAverage', many)] } as const) : null;
  return sectionOf(say('reportFigures'), [{ kind: 'figures', items: pairs }, whose], '');
}

/** `99.94 % of 17 h 05 m observed`; where nothing was observed nothing is said. */
export function sayAvailability({ say, locale }: Manner, { availability, observedFor }: Figures): string {
  return availability === null
    ? say('reportNothingObserved')
    : say('reportAvailabilityOf', sayPercent(locale, availability), sayDuration(say, observedFor));
}

export function sayObserved({ say, locale }: Manner, { observedRatio }: Figures): string {
  return observedRatio === null
    ? say('reportNotYet')
    : say('reportObservedShare', sayPercent(locale, observedRatio));
}

export function sayReason({ say }: Manner, reason: Unwatched['reason']): string {
  return reason === 'not-watched' ? say('reportNotWatched') : saySilence(say, reason);
}
