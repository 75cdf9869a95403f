// Owns the offer of a provider's name for a site that has none yet: its address stands on a host that the directory knows.
import { Component } from 'preact';
import { siteDraftOf } from '../../../domain/site-draft.ts';
import { ask } from '../../data/ask.ts';
import { say } from '../../data/manner.ts';
import type { Row } from '../../data/row.ts';

export type ProviderOfferProps = { readonly row: Row };

/** A class: hooks would be loaded for it alone. */
export class ProviderOffer extends Component<ProviderOfferProps, { readonly owner: string | null }> {
  override state = { owner: null };

  override componentDidMount() {
    const { site, target } = this.props.row;
    // A site that nobody gave a provider stands for itself.
    if (site.provider !== site.name) return;
    void import('../../../domain/directory/directory.ts').then(({ providerOfHost }) =>
      this.setState({ owner: providerOfHost(new URL(target.url).hostname)?.name ?? null }),
    );
  }

  override render() {
    const { owner } = this.state;
    const { site } = this.props.row;
    if (owner === null || site.provider !== site.name) return null;
    const take = () =>
      void ask('save-site', {
        id: site.id,
        draft: { ...siteDraftOf(site), provider: owner },
      });
    return (
      <p class="actions">
        <span class="small">{say('optionsProviderOffer', owner)}</span>
        <button onClick={take}>{say('optionsTakeProvider')}</button>
      </p>
    );
  }
}
