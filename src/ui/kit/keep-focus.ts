// Owns keeping the focus near its place: when what had it is gone, the name of that place has it, and not the page as a whole.

/** What names a place. No button that does something: a key that is still held would press it. */
const NAMES = 'h1, h2, h3, [aria-expanded]';

export function keepFocus(root: HTMLElement): void {
  /** What had the focus last, and all that is around it, from the inside out; empty: nothing, or only a finger on the page. */
  let last: readonly Element[] = [];
  let isPointing = false;
  document.addEventListener(
    'pointerdown',
    () => {
      last = [];
      isPointing = true;
    },
    true,
  );
  document.addEventListener('keydown', () => (isPointing = false), true);
  root.addEventListener('focusin', (event) => {
    last = event.composedPath().filter((each) => each instanceof Element);
  });
  new MutationObserver(() => {
    const [focused] = last;
    if (!focused || focused.isConnected || document.activeElement !== document.body) return;
    const candidates = last
      .filter((each) => each.isConnected)
      .flatMap((each) => [...each.querySelectorAll<HTMLElement>(NAMES)]);
    for (const each of candidates) if (takesFocus(each, isPointing)) return;
  }).observe(root, { childList: true, subtree: true });
}

/** A heading can be read out from, though no key leads to it. */
function takesFocus(element: HTMLElement, isPointing: boolean): boolean {
  if (/^H\d$/.test(element.tagName)) element.tabIndex = -1;
  // Who points at something sees where they are: the page stays where it is.
  element.focus({ preventScroll: isPointing });
  return document.activeElement === element;
}
