// Owns what the record depends on here: this computer's clock, and whether the browser keeps what is written.
import { skewOf } from '../../../domain/clock-check.ts';
import { sayDuration } from '../../../text/duration.ts';
import { milliseconds, seconds } from '../../../time/duration.ts';
import { between, type Instant } from '../../../time/instant.ts';
import type { Live } from '../../../store/schema.ts';
import { extensionVersion } from '../../../platform/engine.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { Page } from './page.ts';
import { Section } from './section.tsx';

/** `Date` headers have whole seconds, and the network has delays: less is no difference. */
const NOTICEABLE = seconds(5);
const INDEPENDENT = 3;

export function ThisComputer({ page: { scene } }: { readonly page: Page }) {
  const { storage } = scene;
  return (
    <Section title={say('optionsThisComputer')} hint={say('optionsThisComputerHint')}>
      <dl class="card facts">
        <dt>{say('optionsClock')}</dt>
        <dd>
          {sayClockCheck(scene.live, scene.now).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </dd>
        <dt>{say('optionsRecord')}</dt>
        <dd>
          <p>{say(storage.isPersistent ? 'optionsKept' : 'optionsNotKept', sayBytes(storage.bytes))}</p>
        </dd>
        <dt>{say('optionsVersion')}</dt>
        <dd>
          <p>{extensionVersion()}</p>
        </dd>
      </dl>
    </Section>
  );
}

function sayClockCheck(live: Live | null, now: Instant): string[] {
  const found = live ? skewOf(live.clock) : null;
  if (!live || !found) return [say('optionsClockUnchecked')];
  const { skew, servers } = found;
  const { checkedAt, correction } = live.clock;
  const off = sayDuration(say, milliseconds(Math.abs(skew)));
  const direction = skew > 0 ? 'optionsClockAhead' : 'optionsClockBehind';
  const ago =
    checkedAt === null
      ? []
      : [say('optionsClockAgo', sayDuration(say, milliseconds(Math.max(0, between(checkedAt, now)))))];
  return [
    Math.abs(skew) <= NOTICEABLE ? say('optionsClockRight') : say(direction, off),
    [say(servers === 1 ? 'optionsClockOne' : 'optionsClockMany', servers), ...ago].join(say('factJoin')),
    ...(servers < INDEPENDENT ? [say('optionsClockFew')] : []),
    ...(correction === 0
      ? []
      : [say('optionsClockCorrected', sayDuration(say, milliseconds(Math.abs(correction))))]),
  ];
}

function sayBytes(bytes: number): string {
  const isLarge = bytes >= 1_000_000;
  const unit = isLarge ? 'megabyte' : 'kilobyte';
  const amount = new Intl.NumberFormat(pageManner.locale, {
    style: 'unit',
    unit,
    maximumFractionDigits: isLarge ? 1 : 0,
  });
  return amount.format(bytes / (isLarge ? 1_000_000 : 1000));
}
