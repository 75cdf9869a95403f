// Owns where the toolbar's button is: an extension's button is hidden in a menu until the user takes it out.
import browser from 'webextension-polyfill';

/** Whether it can be seen; null: this browser does not tell. */
export async function isOnToolbar(): Promise<boolean | null> {
  const { action } = browser;
  // Firefox has it since version 119 or so, and on Android there is no toolbar.
  if (typeof action.getUserSettings !== 'function') return null;
  const { isOnToolbar: isOn } = await action.getUserSettings();
  return isOn ?? null;
}
