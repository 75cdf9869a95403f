// Owns what a contract leaves out of the downtime, and why; and what it counts although it was announced.
import type { Assessment } from '../../../sla/assess.ts';
import { sayDuration } from '../../../text/duration.ts';
import { sayTime } from '../../../text/time.ts';
import { seconds } from '../../../time/duration.ts';
import type { Instant } from '../../../time/instant.ts';
import { pageManner, say } from '../../data/manner.ts';
import { sayLengths } from './say-lengths.ts';

export type LeftOutProps = { readonly assessment: Assessment; readonly now: Instant };

export function LeftOut({ assessment: { exclusions, tooLate }, now }: LeftOutProps) {
  const told = exclusions.filter(({ took }) => took.most >= seconds(1));
  if (told.length + tooLate.length === 0) return null;
  return (
    <>
      <h4>{say('slaOut')}</h4>
      <ul>
        {told.map(({ reason, took }) => (
          <li key={reason}>
            {say(
              `slaOut_${reason.replaceAll('-', '_')}`,
              // Of what nobody saw the least is nothing.
              took.least === 0 ? sayDuration(say, took.most) : sayLengths(took),
            )}
          </li>
        ))}
        {tooLate.map(({ work, asked }) => (
          <li key={work.from}>
            {say('slaTooLate', sayTime(pageManner, work.from, now), sayDuration(say, asked))}
          </li>
        ))}
      </ul>
    </>
  );
}
