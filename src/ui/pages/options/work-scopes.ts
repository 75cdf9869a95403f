// Owns what planned work can be meant for, as a list to choose from and in words.
import type { OwnWork, WorkScope } from '../../../domain/own-work.ts';
import type { Site } from '../../../domain/target.ts';
import { pageManner, say } from '../../data/manner.ts';

/** Everything, each provider with a name of its own, each site, and what is chosen one by one: at first what `scope` covers. */
export function workScopes(sites: readonly Site[], scope: WorkScope): readonly WorkScope[] {
  const names = new Set(sites.map(({ name }) => name));
  const providers = [...new Set(sites.map(({ provider }) => provider))].filter((name) => !names.has(name));
  const all = sites.flatMap(({ targets }) => targets);
  return [
    { kind: 'everything' },
    ...providers.map((provider) => ({ kind: 'provider', provider }) as const),
    ...sites.map(({ id }) => ({ kind: 'site', site: id }) as const),
    ...(all.length > 1 || scope.kind === 'targets' ? [some(scope)] : []),
  ];
}

function some(scope: WorkScope): WorkScope {
  return scope.kind === 'targets' ? scope : { kind: 'targets', targets: [] };
}

/** `inList`: what is chosen one by one is shown beside the list. */
export function sayScope(scope: WorkScope, sites: readonly Site[], inList = false): string {
  switch (scope.kind) {
    case 'everything':
      return say('optionsOwnWorkEverything');
    case 'provider':
      return say('optionsOwnWorkProvider', scope.provider);
    case 'site': {
      const site = sites.find(({ id }) => id === scope.site);
      return site ? say('optionsOwnWorkSite', site.name) : say('optionsOwnWorkGoneSite');
    }
    case 'targets': {
      if (inList) return say('optionsOwnWorkSome');
      const all = sites.flatMap(({ targets }) => targets);
      const names = all.filter(({ id }) => scope.targets.includes(id)).map(({ name }) => name);
      return names.length === 0
        ? say('optionsOwnWorkGoneTargets')
        : new Intl.ListFormat(pageManner.locale).format(names);
    }
  }
}

export function nameOfWork({ name }: OwnWork): string {
  return name === '' ? say('optionsOwnWorkUnnamed') : name;
}
