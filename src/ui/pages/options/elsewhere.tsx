// Owns what is watched elsewhere: sharing this list with the user's other browsers, and taking what they or a team offer.
import { useEffect, useState } from 'preact/hooks';
import { permissionPattern } from '../../../base/http-url.ts';
import { requestHosts } from '../../../platform/permissions.ts';
import { sayPercent } from '../../../text/percent.ts';
import type { Offers } from '../../../watchlists/offers-of.ts';
import { pageManner, say } from '../../data/manner.ts';
import { setSharing, shareAndLook, type SharingState } from '../../data/sharing.ts';
import { takeOffers } from '../../data/take-offers.ts';
import { Check } from '../../kit/check.tsx';
import type { Page } from './page.ts';
import { Section } from './section.tsx';

export function Elsewhere({ page }: { readonly page: Page }) {
  const { sites, removed, providers } = page.scene;
  const [state, setState] = useState<SharingState | null>(null);
  const places = [...sites, ...removed.map(({ site, target }) => ({ ...site, targets: [target] }))];
  const look = () => shareAndLook({ sites: places, providers }).then(setState);
  useEffect(() => void look(), [page.scene]);
  if (!state) return null;
  return (
    <Section title={say('optionsElsewhere')} hint={say('optionsElsewhereHint')}>
      <OfferList page={page} title={say('optionsOffersManaged')} offers={state.offered.managed} />
      <OfferList page={page} title={say('optionsOffersSynced')} offers={state.offered.synced} />
      <div class="card sheet">
        <Check
          isSwitch
          label={say('optionsShare')}
          hint={say('optionsShareHint')}
          input={{
            name: 'sharing',
            checked: state.isOn,
            onClick: ({ currentTarget }) => void setSharing(currentTarget.checked).then(look),
          }}
        />
        <p class="muted" role="status">
          {saySharing(state)}
        </p>
      </div>
    </Section>
  );
}

function saySharing({ sharing, refusal }: SharingState): string {
  if (refusal !== null) return say('optionsShareFailed', refusal);
  if (!sharing) return '';
  const { shared, leftOut, roomRatio } = sharing;
  const room = `${sayPercent(pageManner.locale, roomRatio)} %`;
  const all = say('optionsShared', shared, shared + leftOut, room);
  return leftOut === 0 ? all : `${all} ${say('optionsSharedLeftOut')}`;
}

type OfferListProps = { readonly page: Page; readonly title: string; readonly offers: Offers };

function OfferList({ page, title, offers }: OfferListProps) {
  const { scene, tell } = page;
  const [isBusy, setBusy] = useState(false);
  const { targets } = offers;
  if (targets.length === 0) return null;
  const take = () => {
    const pages = offers.providers.flatMap(({ page: address }) => address ?? []);
    const wanted = [...targets.map(({ draft }) => draft.url), ...pages].filter((url) => !scene.mayRead(url));
    // The question has to come from within the click itself.
    const permission =
      wanted.length === 0
        ? Promise.resolve(true)
        : requestHosts([...new Set(wanted.map(permissionPattern))]).catch(() => false);
    setBusy(true);
    void takeOffers(offers, scene.providers, permission).then((taken) => {
      setBusy(false);
      tell(say('optionsOfferTaken', taken, targets.length));
    });
  };
  return (
    <div class="card sheet">
      <h3>{title}</h3>
      <ul>
        {targets.map(({ draft: { url, site }, name }) => (
          <li class="target target-line" key={url}>
            <div class="target-words">
              <p class="name">
                {name} <span class="muted">{site !== name && site}</span>
              </p>
              <p class="muted url" dir="ltr">
                {url}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <div class="buttons">
        <button class="primary" disabled={isBusy} onClick={take}>
          {say('optionsOfferTake')}
        </button>
      </div>
    </div>
  );
}
