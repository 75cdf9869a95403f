// Owns when the page behind the popup is asked for: at once, but nothing waits for it.
import { useEffect, useState } from 'preact/hooks';
import { readTabOffer, type TabOffer } from './tab-offer.ts';

export function useTabOffer(): TabOffer | null {
  const [offer, setOffer] = useState<TabOffer | null>(null);
  useEffect(() => void readTabOffer().then(setOffer), []);
  return offer;
}
