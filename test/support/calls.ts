// Owns how a person calls the extension from outside its pages: its key, and its notification. With a desktop by real input.
import type { Session } from '../../scripts/extension/session.ts';
import type { Desktop } from './desktop.ts';

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
