// Owns the offer of a provider's name: the typed address stands on a host of a company that the directory knows.
import { parseHttpUrl } from '../../../base/http-url.ts';
import { say } from '../../data/manner.ts';
import { useDirectory } from './use-directory.ts';

export type ProviderOfferProps = {
  readonly address: string;
  /** What is in the field already. */
  readonly provider: string;
  readonly onTake: (name: string) => void;
};

export function ProviderOffer({ address, provider, onTake }: ProviderOfferProps) {
  const directory = useDirectory();
  const url = parseHttpUrl(address);
  const owner = directory && url.ok ? directory.providerOfHost(new URL(url.value).hostname) : null;
  if (!owner || owner.name === provider.trim()) return null;
  return (
    <p class="call">
      <span>{say('optionsProviderOffer', owner.name)}</span>
      <button type="button" onClick={() => onTake(owner.name)}>
        {say('optionsTakeProvider')}
      </button>
    </p>
  );
}
