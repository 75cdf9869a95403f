// Owns how a person calls the extension from outside its pages: its key, its notification, its word in the address bar, and its entry in the menus. With a desktop by real input.
import { sleep } from '../../scripts/browser/wait.ts';
import type { Session } from '../../scripts/extension/session.ts';
import type { Desktop } from './desktop.ts';
import { chooseInMenu, takeOffer } from './firefox-shell.ts';
import type { Key } from './x-input.ts';

/** Chromium's notices stand in the lower right corner; the upper part of one folds it up. */
const NOTICE = { fromRight: 270, fromBottom: 40 };

/** Presses the key of "file a ticket". Without a desktop the browser does what that key would make it do. */
export async function pressFileTicket(session: Session, desktop: Desktop | null): Promise<void> {
  const { browser } = session;
  if (desktop) {
    // The page takes the keyboard.
    desktop.click(desktop.width / 2, desktop.height / 2);
    desktop.press(['alt', 'shift', 'l']);
  } else if ('chrome' in browser) {
    await browser.chrome(`document.querySelector('keyset[id^="ext-keyset"] key:last-of-type').doCommand()`);
  } else await inWorker(session, `chrome.commands.onCommand.dispatch('file-ticket')`);
}

/** Clicks the notification that is shown; Firefox shows it in a window of its own, which its driver can click. */
export async function clickNotification(
  session: Session,
  id: string,
  desktop: Desktop | null,
): Promise<void> {
  const { browser } = session;
  if ('chrome' in browser) {
    await browser.chrome(
      `Services.wm.getMostRecentWindow('alert:alert').document.getElementById('alertBox').click()`,
    );
  } else if (desktop) {
    desktop.click(desktop.width - NOTICE.fromRight, desktop.height - NOTICE.fromBottom);
  } else await inWorker(session, `chrome.notifications.onClicked.dispatch(${JSON.stringify(id)})`);
}

/** Types our keyword and `net` into the address bar, and takes the second of the sites that are offered there. */
export async function takeSecondOffer(session: Session, desktop: Desktop | null): Promise<void> {
  const { browser } = session;
  if (desktop) {
    desktop.click(desktop.width / 2, desktop.height / 2);
    desktop.press(['control', 'l']);
    await slowly(desktop, ['d', 'l', ' ', 'n', 'e', 't']);
    // What is offered comes while somebody types, and may have to wake the background.
    await sleep(2000);
    await slowly(desktop, ['down', 'down', 'enter']);
  } else if ('chrome' in browser) await browser.chrome(takeOffer, 'dl net', 2);
  else
    await inWorker(
      session,
      `chrome.omnibox.onInputChanged.dispatch('net', ([, { content }]) =>
        chrome.omnibox.onInputEntered.dispatch(content, 'currentTab'))`,
    );
}

/** Right-clicks the page in front, and chooses to watch its site. */
export async function watchFromMenu(session: Session, desktop: Desktop | null): Promise<void> {
  const { browser } = session;
  if (desktop) {
    // Whatever menu is still open goes first.
    desktop.press(['escape']);
    desktop.click(desktop.width / 2, desktop.height / 2, 'right');
    await sleep(1500);
    // In a menu a letter chooses the one entry that begins with it.
    desktop.press(['w']);
  } else if ('chrome' in browser) await browser.chrome(chooseInMenu, 'Watch this site');
  else
    await inWorker(
      session,
      `chrome.tabs.query({ active: true }).then(([tab]) =>
        chrome.contextMenus.onClicked.dispatch({ menuItemId: 'watch', pageUrl: tab.url }, tab))`,
    );
}

/** As a person types: the browser does something at every key. */
async function slowly(desktop: Desktop, keys: readonly Key[]): Promise<void> {
  for (const key of keys) {
    await sleep(200);
    desktop.press([key]);
  }
}

/** Tells the worker what the browser would tell it. */
async function inWorker(session: Session, expression: string): Promise<void> {
  const { browser } = session;
  if ('chrome' in browser) throw new Error('Firefox has a page instead');
  // A worker that sleeps cannot be reached.
  await session.send('page-opened', { dark: false });
  const all = await browser.cdp<{ targetInfos: { type: string; targetId: string }[] }>('Target.getTargets', {
    filter: [{}],
  });
  const worker = all.targetInfos.find(({ type }) => type === 'service_worker');
  if (!worker) throw new Error('the worker sleeps');
  const { sessionId } = await browser.cdp<{ sessionId: string }>('Target.attachToTarget', {
    targetId: worker.targetId,
    flatten: true,
  });
  await browser.cdp('Runtime.evaluate', { expression }, { sessionId });
  await browser.cdp('Target.detachFromTarget', { sessionId });
}
