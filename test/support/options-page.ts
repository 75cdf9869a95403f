// Owns the options page as a person uses it: labels to click, fields to fill, sentences to read.
import type { Page } from '../../scripts/browser/browser.ts';
import type { Session } from '../../scripts/extension/session.ts';
import { readOverview, type StoredOverview } from '../../src/store/read/overview.ts';
import type { Target } from '../../src/domain/target.ts';
import { instant } from '../../src/time/instant.ts';

export type OptionsPage = {
  readonly page: Page;
  /** The button with this accessible name. */
  readonly press: (label: string) => Promise<void>;
  readonly fill: (fields: Readonly<Record<string, string>>) => Promise<void>;
  /** Puts a text into a field at once, as pasting it does. */
  readonly paste: (field: string, text: string) => Promise<void>;
  readonly tick: (...fields: readonly string[]) => Promise<void>;
  readonly save: (form: string) => Promise<void>;
  /** The sentence beside a field; null: it says nothing is wrong. */
  readonly problemAt: (css: string) => Promise<string | null>;
  /** Waits until the page says that this was done. */
  readonly told: (text: string) => Promise<void>;
  readonly shows: (text: string) => Promise<boolean>;
};

export async function openOptions(session: Session): Promise<OptionsPage> {
  const page = await session.browser.open('src/ui/pages/options/index.html');
  await page.waitFor("document.querySelector('h1') !== null");
  return {
    page,
    async press(label) {
      await page.waitFor(markButton, { args: [label], timeoutMs: 5000 });
      await page.click('[data-wanted]');
    },
    async fill(fields) {
      for (const [name, text] of Object.entries(fields)) await page.type(`[name="${name}"]`, text);
    },
    paste: (field, text) => page.evaluate(pasteInto, `[name="${field}"]`, text),
    async tick(...fields) {
      for (const field of fields) await page.click(`[name="${field}"]`);
    },
    save: (form) => page.click(`form[aria-label="${form}"] button.primary`),
    problemAt: (css) => page.evaluate(readProblem, css),
    async told(text) {
      const isTold = (wanted: string) => document.querySelector('.toast')?.textContent?.includes(wanted);
      await page.waitFor(isTold, { args: [text], timeoutMs: 20_000 });
    },
    shows: (text) => page.evaluate((wanted: string) => document.body.innerText.includes(wanted), text),
  };
}

/** Everything that the background stored, as of now. */
export async function storedIn(session: Session): Promise<StoredOverview> {
  const read = await readOverview(await session.store(), instant(0));
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

/** The one stored target at this address. */
export function targetAt({ watchlist }: StoredOverview, url: string): Target {
  const found = watchlist.sites.flatMap(({ targets }) => targets).filter((target) => target.url === url);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} targets at ${url}`);
  return found[0];
}

/** Marks the button for the click; a button is named by its label, else by its text. */
function markButton(label: string): boolean {
  document.querySelector('[data-wanted]')?.removeAttribute('data-wanted');
  const nameOf = (button: Element) => button.getAttribute('aria-label') ?? button.textContent?.trim();
  const wanted = [...document.querySelectorAll('button')].find((button) => nameOf(button) === label);
  wanted?.setAttribute('data-wanted', '');
  return wanted !== undefined;
}

function pasteInto(css: string, text: string): void {
  const field = document.querySelector<HTMLInputElement>(css);
  if (!field) throw new Error(`no ${css}`);
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function readProblem(css: string): string | null {
  const field = document.querySelector(css);
  if (!field) throw new Error(`no ${css}`);
  if (field.getAttribute('aria-invalid') !== 'true') return null;
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  const problem = ids.map((id) => document.getElementById(id)).find((each) => each?.matches('.problem'));
  return problem?.textContent ?? '';
}
