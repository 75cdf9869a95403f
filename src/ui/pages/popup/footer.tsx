// Owns the popup's foot: what the day came to, the site behind the popup as an offer, pausing, and the settings.
import { openOptions } from '../../../platform/pages.ts';
import { sayDuration } from '../../../text/duration.ts';
import { ask } from '../../data/ask.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { Overview } from '../../data/overview.ts';
import type { TabOffer } from '../../data/tab-offer.ts';
import type { Watching } from '../../data/watch-url.ts';
import { sayPercent } from '../../../text/percent.ts';

export type FooterProps = {
  readonly overview: Overview;
  readonly offer: TabOffer | null;
  readonly onWatching: (watching: Promise<Watching>) => void;
  readonly onAdd: () => void;
};

export function Footer({ overview, offer, onWatching, onAdd }: FooterProps) {
  const isNew = offer !== null && overview.rows.every(({ target }) => target.url !== offer.url);
  return (
    <footer>
      <a class="muted" href="/src/ui/pages/dashboard/index.html" target="_blank" title={say('boardOpen')}>
        {sayObserved(overview)}
      </a>
      {isNew && (
        <button class="plain offer" title={offer.url} onClick={() => onWatching(offer.watch())}>
          <span class="name">{say('popupWatchHost', offer.host)}</span>
        </button>
      )}
      <Square name="popupOtherAddress" d="M12 5v14M5 12h14" data-do="add" onClick={onAdd} />
      {overview.pausedSince === null && (
        <Square name="popupPauseAll" d="M8 5v14M16 5v14" onClick={() => void ask('pause', { ids: 'all' })} />
      )}
      <Square name="popupSettings" d={GEAR} onClick={() => void openOptions().then(() => close())} />
    </footer>
  );
}

/** Eight teeth around a hub. */
const GEAR =
  'M12 9a3 3 0 1 0 0 6a3 3 0 0 0 0-6M12 3v3m0 12v3M3 12h3m12 0h3M5.5 5.5l2 2m9 9l2 2m-13 0l2-2m9-9l2-2';

type SquareProps = {
  readonly name: string;
  readonly d: string;
  readonly 'data-do'?: string;
  readonly onClick: () => void;
};

function Square({ name, d, ...button }: SquareProps) {
  const label = say(name);
  return (
    <button class="plain square" title={label} aria-label={label} {...button}>
      <svg width="18" height="18" viewBox="0 0 24 24" aria-hidden="true">
        <path class="line" d={d} />
      </svg>
    </button>
  );
}

function sayObserved({ availability, observedFor }: Overview): string {
  if (availability === null) return say('popupNothingObserved');
  return say('popupObserved', sayPercent(pageManner.locale, availability), sayDuration(say, observedFor));
}
