// Owns the place of a picture of the popup, in which the popup's style sheets reach nothing else.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { say } from '../../data/manner.ts';
import type { Overview } from '../../data/overview.ts';
import { drawPopup } from './drawn-popup.tsx';

/** It can be looked at, and not pressed: its buttons would act on the real record. */
export function PopupPicture({ overview }: { readonly overview: Overview }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = place;
    if (current) drawPopup(current.shadowRoot ?? current.attachShadow({ mode: 'open' }), overview);
  }, [overview]);
  return (
    <figure class="popup-picture" aria-label={say('simulationPopup')}>
      <div ref={place} inert />
    </figure>
  );
}
