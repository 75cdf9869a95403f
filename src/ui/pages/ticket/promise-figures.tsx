// Owns the figures of one period: what was promised, what was achieved, what is owed, and until when it can be claimed.
import type { ComponentChildren } from 'preact';
import type { Assessment } from '../../../sla/assess.ts';
import { sayAvailabilities, sayPromise } from '../../../text/availability.ts';
import { sayDuration } from '../../../text/duration.ts';
import type { Bounds } from '../../../sla/bounds.ts';
import type { Duration } from '../../../time/duration.ts';
import type { Instant } from '../../../time/instant.ts';
import { pageManner, say } from '../../data/manner.ts';
import { ClaimDeadline } from './claim-deadline.tsx';
import { sayCredit } from './say-credit.ts';

export type PromiseFiguresProps = { readonly assessment: Assessment; readonly now: Instant };

export function PromiseFigures({ assessment, now }: PromiseFiguresProps) {
  const { period, promise, profile, downtime, credit, claim } = assessment;
  const by = claim?.by ?? null;
  const subject = claim?.subject ?? null;
  return (
    <>
      <h3>{say('slaPeriod', period.name.replace('/', ' \u2013 '), period.zone)}</h3>
      <dl class="promise">
        {profile.promisedRatio !== null && (
          <Fact name={say('slaPromised')}>{sayPromise(pageManner.locale, profile.promisedRatio)}</Fact>
        )}
        <Fact name={say('slaAchieved')}>{sayAchieved(assessment)}</Fact>
        {promise !== null && (
          <Fact name={say('slaKept')}>{say(`slaPromise_${promise.replaceAll('-', '_')}`)}</Fact>
        )}
        <Fact name={say('slaDowntime')}>{sayDowntime(downtime)}</Fact>
        {credit && <Fact name={say('slaCredit')}>{sayCredit(credit)}</Fact>}
        {by !== null && (
          <Fact name={say('slaDeadline')}>
            <ClaimDeadline by={by} now={now} />
          </Fact>
        )}
        {subject !== null && <Fact name={say('slaSubject')}>{subject}</Fact>}
      </dl>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What may have been down besides is in the list of what nobody watched. */
function sayDowntime({ least, most }: Bounds<Duration>): string {
  const sure = sayDuration(say, least);
  return least === most ? sure : say('slaAtLeast', sure);
}

/** The whole period first, as far as it is known at all; then what was seen of it alone. */
function sayAchieved({ achieved, achievedWhileObserved, observedFor }: Assessment): string {
  const { locale } = pageManner;
  const [least, most] = sayAvailabilities(locale, achieved.least, achieved.most);
  const whole = least === most ? most : say('slaAchievedRange', most, least);
  if (!achievedWhileObserved) return whole;
  const [low, high] = sayAvailabilities(locale, achievedWhileObserved.least, achievedWhileObserved.most);
  const seen = low === high ? low : say('durationRange', low, high);
  return `${whole} ${say('slaWhileObserved', seen, sayDuration(say, observedFor))}`;
}
