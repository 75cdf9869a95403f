// Owns notifications: an optional permission, so every call may find that there is no such thing.
import browser from 'webextension-polyfill';

export type UserNotice = { readonly id: string; readonly title: string; readonly message: string };

/**
 * Shows a notification, or does nothing: without the permission, or on a desktop that shows none. Firefox knows no
 * buttons, so there are none.
 */
export async function notify({ id, title, message }: UserNotice): Promise<void> {
  const api = browser.notifications as typeof browser.notifications | undefined;
  await api?.create(id, { type: 'basic', iconUrl: '/icons/app-128.png', title, message }).catch(() => {});
}

/** `click` is called with the notification's id. The permission may come while we live. */
export function onNotificationClicked(click: (id: string) => void): void {
  const listen = () => {
    const api = browser.notifications as typeof browser.notifications | undefined;
    api?.onClicked.addListener(click);
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}
