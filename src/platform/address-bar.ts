// Owns our keyword in the address bar: what is offered while somebody types behind it, and what they choose.
import browser from 'webextension-polyfill';

/** What is put into the bar when it is chosen, and the words beside it. */
type Offer = { readonly content: string; readonly description: string };

/** Firefox on Android has no such thing. */
export function onAddressBar(
  offer: (typed: string) => Promise<Offer[]>,
  chosen: (text: string) => void,
): void {
  const bar = browser.omnibox as typeof browser.omnibox | undefined;
  bar?.onInputChanged.addListener((typed, suggest) => void offer(typed).then(suggest));
  bar?.onInputEntered.addListener(chosen);
}
