// Owns the way to a provider's own page. What they link to was parsed as a web address before it was stored.
import type { HttpUrl } from '../../../base/http-url.ts';
import { say } from '../../data/manner.ts';

export function PageLink({ url }: { readonly url: HttpUrl }) {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {say('providerOpen')}
    </a>
  );
}
