// Owns plots: what happens to a few sites, told in hours before now, as a story that can be played.
import type { Answer, ObserverRow, Story, TruthRow } from '../replay/story.ts';

const HOUR = 3_600_000;

export const HOSTING = 'Northwind Hosting';
/** More targets of one site than there is room for. */
export const RACK: readonly string[] = Array.from(
  { length: 14 },
  (_, index) => `rack-${index + 1}.example.net`,
);

/** Addresses, sites and providers as a user would have them. */
export const PLACES: Readonly<
  Record<string, { readonly url: string; readonly site: string; readonly provider: string }>
> = {
  ...Object.fromEntries(
    RACK.map((name) => [name, { url: `https://${name}/`, site: 'example.net', provider: HOSTING }]),
  ),
  'www.example.net': { url: 'https://www.example.net/', site: 'example.net', provider: HOSTING },
  'blog.example.net': { url: 'https://blog.example.net/', site: 'example.net', provider: HOSTING },
  'api.example.net': { url: 'https://api.example.net/health', site: 'example.net', provider: HOSTING },
  'accounts-of-long-standing-customers-in-the-north-west.example.net': {
    ...{ url: 'https://accounts-of-long-standing-customers-in-the-north-west.example.net/sign/in' },
    ...{
      site: 'A portal whose name nobody shortened, however often somebody asked for it',
      provider: HOSTING,
    },
  },
  'shop.example.com': { url: 'https://shop.example.com/', site: 'shop', provider: 'Kestrel Cloud' },
  'intranet.corp': { url: 'https://intranet.corp/', site: 'intranet.corp', provider: 'intranet.corp' },
};
/** A target with a long name on a site with a long name. */
export const LONG_NAME = 'accounts-of-long-standing-customers-in-the-north-west.example.net';
const ALL = Object.keys(PLACES).filter((name) => name !== LONG_NAME && !RACK.includes(name));

/** What their provider's page says from so many hours before now on; `page`: its headline, or that it cannot be read. */
export type Saying = {
  readonly before: number;
  readonly kind: 'incident' | 'maintenance' | 'page';
  readonly state: string;
  readonly text: string;
  /** Announced bounds, in hours before now. */
  readonly from?: number;
  readonly to?: number;
};

/** `truth`: hours before now, target, answer. `away`: from and to in hours before now, and where the observer was. */
export type Plot = {
  readonly targets?: readonly string[];
  readonly hours?: number;
  readonly truth?: readonly (readonly [number, string, Answer])[];
  readonly away?: readonly (readonly [
    number,
    number,
    Extract<ObserverRow, { readonly state: unknown }>['state'],
  ])[];
  readonly said?: readonly Saying[];
};

export function plot({
  targets = ALL,
  hours = 24,
  truth = [],
  away = [],
  said = [],
}: Plot): (now: number) => Story {
  return (now) => {
    const iso = (before: number) => new Date(now - before * HOUR).toISOString();
    const rows: TruthRow[] = [
      { at: iso(hours), target: '*', answer: 'ok' },
      ...truth.map(([before, target, answer]) => ({ at: iso(before), target, answer })),
    ];
    return {
      title: 'scene',
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      targets: targets.map((id, index) => ({ id, path: '/', host: `host-${index}` })),
      truth: rows,
      status: said.map(({ before, from, to, ...words }) => ({
        at: iso(before),
        ...words,
        ...(from === undefined ? {} : { from: iso(from) }),
        ...(to === undefined ? {} : { to: iso(to) }),
      })),
      observer: away.map(([from, to, state]) => ({ from: iso(from), to: iso(to), state })),
      until: iso(0),
    };
  };
}
