// Owns opening what is folded away in a page: all details at once, and what buttons open one after the other.
import type { Page } from '../../scripts/browser/browser.ts';

/** Runs in the page. Of several alike, side by side, it opens the first one. */
export function unfold(): void {
  for (const details of document.querySelectorAll('details')) {
    const beside = details.parentElement?.children ?? [];
    const first = [...beside].find(
      (each) => each.tagName === details.tagName && each.className === details.className,
    );
    if (first === details) details.open = true;
  }
}

/** Opens what was not opened yet, of several buttons with the same words the first one. Gives its words, or nothing. */
export async function openNext(page: Page, seen: readonly string[]): Promise<string> {
  const text = await page.evaluate(markNext, seen);
  if (!text) return '';
  await page.evaluate("document.querySelector('[data-next]').click()");
  // What opens may have to be loaded first.
  await page.evaluate('new Promise((resolve) => setTimeout(resolve, 200))');
  return text;
}

/** Runs in the page: marks the next closed button with words of its own, and gives them. */
export function markNext(seen: readonly string[]): string {
  document.querySelector('[data-next]')?.removeAttribute('data-next');
  const wordsOf = (button: HTMLElement) => button.innerText.trim().slice(0, 40);
  const next = [...document.querySelectorAll<HTMLElement>('[aria-expanded=false]')].find(
    (button) => wordsOf(button) !== '' && !seen.includes(wordsOf(button)) && button.checkVisibility(),
  );
  next?.setAttribute('data-next', '');
  return next ? wordsOf(next) : '';
}
