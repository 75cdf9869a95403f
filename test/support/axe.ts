// Owns axe, let loose on a page in both themes and with all that opens in it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Emulation, Page } from '../../scripts/browser/browser.ts';
import { openNext, unfold } from './unfold.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ALL: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};
/** All that a theme can change. */
const COLOURS: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  resultTypes: ['violations'],
};

/** What is wrong with the page, each with the state in which it was found first. `look` is how it was opened. */
export async function axeFindings(page: Page, look: Emulation): Promise<string[]> {
  const wrong = new Map<string, string>();
  await page.evaluate(`(() => { ${AXE} })()`);
  const check = async (state: string, isNear = false) => {
    for (const [scheme, rules] of [['dark', COLOURS] as const, ['light', ALL] as const]) {
      await page.emulate({ ...look, scheme });
      for (const found of await page.evaluate(runAxe, rules, isNear))
        if (!wrong.has(found)) wrong.set(found, `${state}, ${scheme}`);
    }
  };
  await check('as it opens');
  await page.evaluate(unfold);
  await check('unfolded');
  for (let text = await openNext(page, []), seen = [text]; text; seen.push(text)) {
    await check(`after “${text}”`, true);
    text = await openNext(page, seen);
  }
  return [...wrong].map(([what, state]) => `${state}: ${what}`);
}

/** Runs in the page; `isNear`: only around what was opened last. */
async function runAxe(rules: RunOptions, isNear: boolean): Promise<string[]> {
  type Node = { readonly html: string; readonly failureSummary?: string };
  type Found = { readonly violations: readonly { readonly id: string; readonly nodes: readonly Node[] }[] };
  const { axe } = window as unknown as {
    axe: { run(place: Element | Document, rules: RunOptions): Promise<Found> };
  };
  const opened = isNear ? document.querySelector('[data-next]') : null;
  const place = opened?.closest('section, article, li') ?? document;
  const { violations } = await axe.run(place, rules);
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 2).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}
