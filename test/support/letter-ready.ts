// Owns waiting for the page of a letter: what stands below the letter comes after it, and moves what stands there already.
import type { Page } from '../../scripts/browser/browser.ts';

const READY = `['[name=text]', '.note', '.contract', '.desk'].every((css) => document.querySelector(css))`;

export async function letterReady(page: Page): Promise<void> {
  await page.waitFor(READY, { timeoutMs: 15_000 });
}
