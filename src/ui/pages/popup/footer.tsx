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
      <p class="muted">{sayObserved(overview)}</p>
      {isNew && (
        <button class="plain offer" title={offer.url} onClick={() => onWatching(offer.watch())}>
          <span class="name">{say('popupWatchHost', offer.host)}</span>
        </button>
      )}
      <button
        class="plain square"
        title={say('popupOtherAddress')}
        aria-label={say('popupOtherAddress')}
        data-do="add"
        onClick={onAdd}
      >
        <Glyph d="M12 4.5v15M4.5 12h15" />
      </button>
      {overview.pausedSince === null && (
        <button
          class="plain square"
          title={say('popupPauseAll')}
          aria-label={say('popupPauseAll')}
          onClick={() => void ask('pause', { ids: 'all' })}
        >
          <Glyph d="M8 5v14M16 5v14" />
        </button>
      )}
      <button
        class="plain square"
        title={say('popupSettings')}
        aria-label={say('popupSettings')}
        onClick={() => void openOptions().then(() => close())}
      >
        <Glyph d={GEAR} />
      </button>
    </footer>
  );
}

/** Eight teeth around a hub. */
const GEAR =
  'M12 8.8a3.2 3.2 0 1 0 0 6.4a3.2 3.2 0 0 0 0-6.4M12 2.8v3M12 18.2v3M2.8 12h3M18.2 12h3M5.5 5.5l2.1 2.1M16.4 16.4l2.1 2.1M5.5 18.5l2.1-2.1M16.4 7.6l2.1-2.1';

function Glyph({ d }: { readonly d: string }) {
  return (
    <svg width="18" height="18" viewBox="0 0 24 24" aria-hidden="true">
      <path class="line" d={d} />
    </svg>
  );
}

function sayObserved({ availability, observedFor }: Overview): string {
  if (availability === null) return say('popupNothingObserved');
  return say('popupObserved', sayPercent(pageManner.locale, availability), sayDuration(say, observedFor));
}
