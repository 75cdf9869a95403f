// Owns the faces that are photographed: each page, how wide it is, for which scenes, and in which looks.
import type { Emulation } from '../browser/browser.ts';

/** A page of the extension, and for which scenes its picture is taken. */
export type Face = {
  readonly name: string;
  readonly url: string;
  readonly width: number;
  /** Null: as high as it is. */
  readonly height: number | null;
  readonly of: 'all' | readonly string[];
};

/** Where a scene's clicks go, unless it names its faces. */
export function isPopup({ url }: Face): boolean {
  return url === POPUP;
}

const POPUP = 'src/ui/pages/popup/index.html';
const OPTIONS = 'src/ui/pages/options/index.html';
const OUTAGE = 'src/ui/pages/outage/index.html';
const REPORT = 'src/ui/pages/report/index.html';
const TICKET = 'src/ui/pages/ticket/index.html';
const ONBOARDING = 'src/ui/pages/onboarding/index.html';
const VERIFIER = 'src/ui/pages/verifier/index.html';
const DASHBOARD = 'src/ui/pages/dashboard/index.html?stretch=24h';

export const FACES: readonly Face[] = [
  { name: 'popup', url: POPUP, width: 400, height: 600, of: 'all' },
  {
    ...{ name: 'popup-narrow', url: POPUP, width: 320, height: 600 },
    of: [
      ...['provider-says', 'provider-hostile', 'everything-said-rtl', 'long-names', 'many-posts'],
      ...['work-ahead', 'work-overrun', 'while-away', 'provider-known'],
    ],
  },
  {
    ...{ name: 'options', url: OPTIONS, width: 900, height: null },
    of: ['first-run', 'all-good', 'outage', 'provider-says-rtl', 'provider-unreadable', 'long-names'],
  },
  {
    ...{ name: 'options-narrow', url: OPTIONS, width: 360, height: null },
    of: ['provider-unreadable', 'long-names', 'planning'],
  },
  {
    ...{ name: 'outage', url: OUTAGE, width: 900, height: null },
    of: [
      ...['outage', 'provider-after', 'provider-disagrees', 'provider-hostile', 'provider-unlinked'],
      ...['work-overrun-down', 'recurrence', 'everything-said', 'everything-said-rtl'],
      ...['provider-silent', 'provider-unreadable', 'long-names', 'many-posts'],
    ],
  },
  { name: 'outage-wide', url: OUTAGE, width: 1200, height: null, of: [] },
  {
    ...{ name: 'outage-narrow', url: OUTAGE, width: 360, height: null },
    of: ['everything-said', 'everything-said-rtl', 'provider-hostile', 'long-names', 'work-overrun-down'],
  },
  {
    ...{ name: 'report', url: REPORT, width: 1000, height: null },
    of: ['first-run', 'after', 'everything-said', 'everything-said-rtl', 'long-names'],
  },
  {
    ...{ name: 'report-narrow', url: REPORT, width: 360, height: null },
    of: ['everything-said', 'everything-said-rtl', 'long-names'],
  },
  {
    ...{ name: 'ticket', url: TICKET, width: 900, height: null },
    of: ['outage', 'after', 'provider-says', 'everything-said', 'everything-said-rtl', 'work-overrun-down'],
  },
  { name: 'verifier', url: VERIFIER, width: 900, height: null, of: ['first-run'] },
  { name: 'verifier-narrow', url: VERIFIER, width: 360, height: null, of: ['first-run'] },
  {
    ...{ name: 'ticket-narrow', url: TICKET, width: 360, height: null },
    of: ['provider-says', 'long-names'],
  },
  {
    ...{ name: 'onboarding', url: ONBOARDING, width: 900, height: null },
    of: ['first-run', 'all-good', 'trying', 'trying-rtl'],
  },
  {
    ...{ name: 'onboarding-narrow', url: ONBOARDING, width: 360, height: null },
    of: ['all-good', 'trying'],
  },
  {
    ...{ name: 'dashboard', url: DASHBOARD, width: 1200, height: null },
    of: [
      'first-run',
      'outage',
      'outage-rtl',
      'many',
      'long-names',
      'own-line',
      'paused',
      'work-overrun-down',
    ],
  },
  {
    ...{ name: 'dashboard-narrow', url: DASHBOARD, width: 400, height: null },
    of: ['outage', 'outage-rtl', 'long-names'],
  },
];

/** What the user's system asks of every page. */
export const LOOKS: Readonly<Record<string, Emulation>> = {
  light: { scheme: 'light' },
  dark: { scheme: 'dark' },
  forced: { scheme: 'dark', forcedColors: true },
};
