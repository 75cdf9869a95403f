// Owns the popup as a person uses it: opened over a page of theirs, read, and clicked.
import type { Page } from '../../scripts/browser/browser.ts';
import { sleep } from '../../scripts/browser/wait.ts';
import type { Session } from '../../scripts/extension/session.ts';

const POPUP = 'src/ui/pages/popup/index.html';

export type Popup = {
  readonly page: Page;
  /** How often the person has clicked until now, the toolbar's button included. */
  readonly clicks: () => number;
  readonly click: (css: string) => Promise<void>;
  /** Clicks the button with this text or label. */
  readonly press: (label: string) => Promise<void>;
  readonly text: () => Promise<string>;
  /** Waits until the popup shows this text. */
  readonly shows: (text: string, timeoutMs?: number) => Promise<void>;
  readonly lacks: (text: string, timeoutMs?: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Opens the popup over a page. Chromium's is the real one; in Firefox it is a tab beside that page. */
export async function openPopupOver(session: Session, url: string): Promise<Popup> {
  const { browser } = session;
  if ('triggerAction' in browser) {
    const behind = await browser.open(url);
    const page = await browser.triggerAction();
    return popupOf(page, 1, async () => {
      await page.close().catch(() => {});
      await behind.close();
    });
  }
  const page = await browser.open(POPUP);
  // It asks for the current tab when it starts: by then that is the other one.
  await page.evaluate('void setTimeout(() => location.reload(), 1500)');
  const behind = await browser.open(url);
  await sleep(2500);
  return popupOf(page, 1, async () => {
    await behind.close();
    await page.close();
  });
}

export async function openPopup(session: Session): Promise<Popup> {
  const page = await session.browser.open(POPUP);
  return popupOf(page, 1, () => page.close());
}

function popupOf(page: Page, opened: number, close: () => Promise<void>): Popup {
  let clicks = opened;
  const click = async (css: string) => {
    await page.click(css);
    clicks += 1;
  };
  const has = (text: string) => document.body?.innerText.includes(text) ?? false;
  const hasNot = (text: string) => !(document.body?.innerText.includes(text) ?? true);
  return {
    page,
    clicks: () => clicks,
    click,
    async press(label) {
      await page.waitFor(markButton, { args: [label], timeoutMs: 5000 });
      await click('[data-wanted]');
    },
    text: () => page.evaluate('document.body.innerText'),
    shows: async (text, timeoutMs = 10_000) => void (await page.waitFor(has, { args: [text], timeoutMs })),
    lacks: async (text, timeoutMs = 10_000) => void (await page.waitFor(hasNot, { args: [text], timeoutMs })),
    close,
  };
}

/** Marks the button for the click; a button is named by its label, else by its text. */
function markButton(label: string): boolean {
  document.querySelector('[data-wanted]')?.removeAttribute('data-wanted');
  const nameOf = (button: Element) => button.getAttribute('aria-label') ?? button.textContent?.trim();
  const wanted = [...document.querySelectorAll('button')].find((button) => nameOf(button) === label);
  wanted?.setAttribute('data-wanted', '');
  return wanted !== undefined;
}
