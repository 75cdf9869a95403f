// Owns what people call zones, `PST`, `CEST`, `ET`, and how far ahead of UTC each is.
import { minutes, type Duration } from './duration.ts';

export type NamedZone =
  /** The same all year, the most usual reading first: `CST` is Chicago's before it is Shanghai's. */
  | { readonly kind: 'offset'; readonly offsets: readonly [Duration, ...Duration[]] }
  /** As the clocks of a place go: `ET` is `EST` in winter and `EDT` in summer. */
  | { readonly kind: 'place'; readonly zone: string };

/** Hours and minutes ahead of UTC, as ISO 8601 writes them. */
const OFFSETS: Readonly<Record<string, string>> = {
  UTC: '+00:00',
  UT: '+00:00',
  GMT: '+00:00',
  Z: '+00:00',
  // North America
  NST: '-03:30',
  NDT: '-02:30',
  AST: '-04:00 +03:00',
  ADT: '-03:00',
  EST: '-05:00 +10:00',
  EDT: '-04:00 +11:00',
  CST: '-06:00 +08:00 -05:00',
  CDT: '-05:00 -04:00',
  MST: '-07:00 +08:00',
  MDT: '-06:00',
  PST: '-08:00 +08:00',
  PDT: '-07:00',
  AKST: '-09:00',
  AKDT: '-08:00',
  HST: '-10:00',
  HDT: '-09:00',
  // South America
  BRT: '-03:00',
  BRST: '-02:00',
  ART: '-03:00',
  CLT: '-04:00',
  CLST: '-03:00',
  COT: '-05:00',
  PET: '-05:00',
  // Europe and Africa
  WET: '+00:00',
  WEST: '+01:00',
  BST: '+01:00 +06:00',
  CET: '+01:00',
  CEST: '+02:00',
  MEZ: '+01:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  TRT: '+03:00',
  WAT: '+01:00',
  CAT: '+02:00',
  SAST: '+02:00',
  EAT: '+03:00',
  // Asia
  IDT: '+03:00',
  IST: '+05:30 +02:00 +01:00',
  GST: '+04:00',
  PKT: '+05:00',
  NPT: '+05:45',
  ICT: '+07:00',
  WIB: '+07:00',
  HKT: '+08:00',
  SGT: '+08:00',
  MYT: '+08:00',
  PHT: '+08:00',
  JST: '+09:00',
  KST: '+09:00',
  // Australia and the Pacific
  AWST: '+08:00',
  ACST: '+09:30',
  ACDT: '+10:30',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
};

const PLACES: Readonly<Record<string, string>> = {
  PT: 'America/Los_Angeles',
  PACIFIC: 'America/Los_Angeles',
  MT: 'America/Denver',
  MOUNTAIN: 'America/Denver',
  CT: 'America/Chicago',
  CENTRAL: 'America/Chicago',
  ET: 'America/New_York',
  EASTERN: 'America/New_York',
  AKT: 'America/Anchorage',
  AET: 'Australia/Sydney',
  ACT: 'Australia/Adelaide',
};

/** Names of which no reading is the usual one: India, Israel and Ireland all keep an `IST`. */
const UNDECIDED = new Set(['IST']);

const ZONES: ReadonlyMap<string, NamedZone> = new Map<string, NamedZone>([
  ...Object.entries(OFFSETS).map(([name, spelled]): [string, NamedZone] => {
    const [usual = '', ...rare] = spelled.split(' ');
    return [name, { kind: 'offset', offsets: [lengthOf(usual), ...rare.map(lengthOf)] }];
  }),
  ...Object.entries(PLACES).map(([name, zone]): [string, NamedZone] => [name, { kind: 'place', zone }]),
]);

/** All that the name can mean, in whatever case it is written; null: nobody calls a zone that. */
export function zoneNamed(name: string): NamedZone | null {
  return ZONES.get(name.toUpperCase()) ?? null;
}

/** How far ahead of UTC the name usually is. Null: unknown, without one usual reading (`IST`), or a matter of the date (`ET`). */
export function zoneOffset(name: string): Duration | null {
  const zone = zoneNamed(name);
  return zone?.kind === 'offset' && !UNDECIDED.has(name.toUpperCase()) ? zone.offsets[0] : null;
}

/** `-03:30` */
function lengthOf(spelled: string): Duration {
  const [hour, minute] = [Number(spelled.slice(1, 3)), Number(spelled.slice(4))];
  return minutes((spelled.startsWith('-') ? -1 : 1) * (hour * 60 + minute));
}
