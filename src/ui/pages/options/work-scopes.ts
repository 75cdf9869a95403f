// Owns what planned work can be meant for, as a list to choose from and in words.
import type { OwnWork, WorkScope } from '../../../domain/own-work.ts';
import type { Site } from '../../../domain/target.ts';
import { say } from '../../data/manner.ts';

/** Everything, each provider with a name of its own, and each site. */
export function workScopes(sites: readonly Site[]): readonly WorkScope[] {
  const names = new Set(sites.map(({ name }) => name));
  const providers = [...new Set(sites.map(({ provider }) => provider))].filter((name) => !names.has(name));
  return [
    { kind: 'everything' },
    ...providers.map((provider) => ({ kind: 'provider', provider }) as const),
    ...sites.map(({ id }) => ({ kind: 'site', site: id }) as const),
  ];
}

export function sayScope(scope: WorkScope, sites: readonly Site[]): string {
  switch (scope.kind) {
    case 'everything':
      return say('optionsOwnWorkEverything');
    case 'provider':
      return say('optionsOwnWorkProvider', scope.provider);
    case 'site': {
      const site = sites.find(({ id }) => id === scope.site);
      return site ? say('optionsOwnWorkSite', site.name) : say('optionsOwnWorkGoneSite');
    }
  }
}

export function nameOfWork({ name }: OwnWork): string {
  return name === '' ? say('optionsOwnWorkUnnamed') : name;
}
