// Owns walking through a page by the Tab key: what it comes to, what it passes by, and where nobody sees that it is.
import type { Page } from '../../scripts/browser/browser.ts';
import { sleep } from '../../scripts/browser/wait.ts';

/** Several presses inside one field: the parts of a date. */
const MOST_IN_ONE = 8;
/** A page that follows the focus may take so long to scroll, on a machine that has much to do. */
const SCROLLED_MS = 2000;
const LOOK_EVERY_MS = 100;

/** What is wrong on the way, in words. */
export async function tabWalkFindings(page: Page): Promise<string[]> {
  const names = await page.evaluate(markStops);
  const seen = new Set<number>();
  const wrong: string[] = [];
  let before = -1;
  let stays = 0;
  while (seen.size < names.length && stays < MOST_IN_ONE) {
    await page.press('Tab');
    const { stop, unseen } = await page.evaluate(lookAtFocus);
    stays = stop === before ? stays + 1 : 0;
    before = stop;
    if (stop < 0 || seen.has(stop)) {
      if (stop >= 0 && stays === 0) break;
      continue;
    }
    seen.add(stop);
    if (unseen === null) continue;
    const later = await onceItIsSeen(page);
    if (later.unseen !== null || later.stop !== stop)
      wrong.push(`nobody sees that the focus is on ${names[stop]}: ${later.unseen ?? 'it has moved on'}`);
  }
  const missed = names.filter((_, index) => !seen.has(index));
  if (stays >= MOST_IN_ONE) wrong.push(`Tab is caught at ${names[before] ?? 'what is no part of the page'}`);
  return [...wrong, ...missed.map((name) => `Tab never comes to ${name}`)];
}

async function onceItIsSeen(page: Page): Promise<ReturnType<typeof lookAtFocus>> {
  for (let waited = 0; ; waited += LOOK_EVERY_MS) {
    await sleep(LOOK_EVERY_MS);
    const look = await page.evaluate(lookAtFocus);
    if (look.unseen === null) return look;
    if (waited < SCROLLED_MS) continue;
    // To follow the focus is the browser's work, and Firefox without a screen does not always: the page has to show it there.
    await page.evaluate("document.activeElement.scrollIntoView({ block: 'center', behavior: 'instant' })");
    return page.evaluate(lookAtFocus);
  }
}

type Marked = { looks?: string[] };

/** Runs in the page: everything that can be used, in order, with how it looks without the focus. */
function markStops(): string[] {
  // The way begins before everything: who leaves a page of Firefox does not come back by keys that are meant for it.
  const start = document.createElement('span');
  start.tabIndex = -1;
  document.body.prepend(start);
  start.focus();
  const usable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  const isChosen = (each: Element) =>
    !(each instanceof HTMLInputElement) ||
    each.type !== 'radio' ||
    each.checked ||
    !document.querySelector(`input[type=radio][name="${each.name}"]:checked`);
  const stops = [...document.querySelectorAll<HTMLElement>(usable)].filter(
    (each) =>
      each.tabIndex >= 0 && !each.matches(':disabled') && each.checkVisibility({ visibilityProperty: true }),
  );
  const chosen = stops.filter(isChosen);
  for (const [index, each] of chosen.entries()) each.dataset['stop'] = String(index);
  const lookOf = (each: Element) => {
    const { outline, boxShadow, borderColor, backgroundColor } = getComputedStyle(each);
    return [outline, boxShadow, borderColor, backgroundColor].join();
  };
  // A box to tick may show the focus on what is around it.
  (window as Marked).looks = chosen.map((each) => lookOf(each) + lookOf(each.parentElement ?? each));
  return chosen.map((each) => each.outerHTML.replace(/\s*data-stop="\d+"/, '').slice(0, 120));
}

/** Runs in the page. A stop below 0: the focus is outside of the page, or on what only scrolls. */
function lookAtFocus(): { readonly stop: number; readonly unseen: string | null } {
  const focused = document.activeElement as HTMLElement | null;
  const stop = Number(focused?.dataset['stop'] ?? -1);
  if (!focused || stop < 0) return { stop: -1, unseen: null };
  const lookOf = (each: Element) => {
    const { outline, boxShadow, borderColor, backgroundColor } = getComputedStyle(each);
    return [outline, boxShadow, borderColor, backgroundColor].join();
  };
  const look = lookOf(focused) + lookOf(focused.parentElement ?? focused);
  const { left, top, right, bottom } = focused.getBoundingClientRect();
  // In the middle of as much of it as is on the screen lies itself, a part of it, or what it is a part of.
  const middle = (from: number, to: number, end: number) => (Math.max(0, from) + Math.min(end, to)) / 2;
  const there = document.elementFromPoint(middle(left, right, innerWidth), middle(top, bottom, innerHeight));
  const isUncovered = there !== null && (focused.contains(there) || there.contains(focused));
  if (!isUncovered)
    return { stop, unseen: `below ${there?.outerHTML.slice(0, 80) ?? 'the edge of the screen'}` };
  return { stop, unseen: look === (window as Marked).looks?.[stop] ? 'it looks as ever' : null };
}
