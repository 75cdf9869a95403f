// Owns the toolbar button: icon, badge and tooltip.
import browser from 'webextension-polyfill';

export type ToolbarLook = {
  readonly state: string;
  readonly glyphs: string;
  readonly title: string;
  readonly dark: boolean;
};

const BADGE_COLOURS: Readonly<Record<string, string>> = {
  down: '#b3261e',
  degraded: '#8a5300',
  recovered: '#1b6e3c',
};
const NEUTRAL = '#5b616b';

export async function showToolbar({ state, glyphs, title, dark }: ToolbarLook): Promise<void> {
  const name = `/icons/${state}-${dark ? 'dark' : 'light'}`;
  await Promise.all([
    browser.action.setIcon({ path: { 16: `${name}-16.png`, 32: `${name}-32.png` } }),
    browser.action.setBadgeText({ text: glyphs }),
    browser.action.setBadgeBackgroundColor({ color: BADGE_COLOURS[state] ?? NEUTRAL }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
    browser.action.setTitle({ title }),
  ]);
}
