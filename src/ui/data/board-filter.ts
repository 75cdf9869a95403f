// Owns which rows of the dashboard are shown: by name, by state, by provider, by whether there were outages. Pure.
import type { TargetId } from '../../domain/target.ts';
import type { Board, BoardProvider, BoardSite, BoardTarget } from './board.ts';
import type { HealthKind } from './board-health.ts';

/** What goes under one word when rows are chosen. */
export const STATES = {
  down: ['down', 'intermittent'],
  degraded: ['degraded'],
  unknown: ['unknown', 'paused', 'removed'],
  up: ['up'],
} as const satisfies Readonly<Record<string, readonly HealthKind[]>>;
export type ChosenState = keyof typeof STATES;

export type BoardFilter = {
  /** A part of a name or an address; empty: of all. */
  readonly search: string;
  readonly state: ChosenState | null;
  /** By name; null: of all. */
  readonly provider: string | null;
  /** Only what had outages in the stretch. */
  readonly hasOutages: boolean;
};

export const NO_FILTER: BoardFilter = { search: '', state: null, provider: null, hasOutages: false };

export function isFiltering({ search, state, provider, hasOutages }: BoardFilter): boolean {
  return search !== '' || state !== null || provider !== null || hasOutages;
}

/** The same providers without what is not wanted; their sums stay those of all that they have. */
export function filterBoard({ providers }: Board, filter: BoardFilter): readonly BoardProvider[] {
  if (!isFiltering(filter)) return providers;
  const words = filter.search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return providers
    .filter(({ name }) => filter.provider === null || name === filter.provider)
    .map((provider) => ({ ...provider, sites: sitesOf(provider, filter, words) }))
    .filter(({ sites }) => sites.length > 0);
}

function sitesOf(provider: BoardProvider, filter: BoardFilter, words: readonly string[]): BoardSite[] {
  const kinds: readonly HealthKind[] | null = filter.state && STATES[filter.state];
  const isWanted = (site: BoardSite, { name, url, health, sum }: BoardTarget) =>
    (kinds === null || kinds.includes(health.kind)) &&
    (!filter.hasOutages || sum.outages > 0) &&
    hasAll([name, url, site.name, provider.name], words);
  return provider.sites
    .map((site) => ({ ...site, targets: site.targets.filter((target) => isWanted(site, target)) }))
    .filter(({ targets }) => targets.length > 0);
}

function hasAll(texts: readonly string[], words: readonly string[]): boolean {
  const text = texts.join('\n').toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}

export function targetsIn(providers: readonly BoardProvider[]): ReadonlyMap<TargetId, BoardTarget> {
  const targets = providers.flatMap(({ sites }) => sites.flatMap((site) => site.targets));
  return new Map(targets.map((target) => [target.id, target]));
}
