// Owns the least that an extension's background can be: the anchor of cold starts.
import { FIRST_FETCH_ALARM } from './alarms.ts';

declare const chrome: {
  readonly runtime: { readonly onMessage: { addListener(listener: () => void): void } };
  readonly alarms: { readonly onAlarm: { addListener(listener: (alarm: { name: string }) => void): void } };
};

chrome.runtime.onMessage.addListener(() => {});
chrome.alarms.onAlarm.addListener(({ name }) => {
  if (name.startsWith(FIRST_FETCH_ALARM)) void fetch(name.slice(FIRST_FETCH_ALARM.length));
});
