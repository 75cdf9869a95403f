// Owns answering who types a site of theirs into the address bar: how it is, a check of it now, or the way to its outage.
import { healthOf } from '../domain/health.ts';
import { recall } from '../domain/memory.ts';
import { POLICY } from '../domain/policy.ts';
import { watchedTargets } from '../domain/target.ts';
import { sayTooltip, type TooltipScene } from '../text/tooltip.ts';
import { recordNow, surelyRoster } from './start.ts';
import type { Watcher } from './watcher.ts';
import type { World } from './world.ts';

/** As many as the bar shows. */
const MOST = 6;

/** Those whose name or address holds what was typed, each with the lines that the tooltip would have of it. */
export async function offersFor(world: World, typed: string) {
  const found = await findSites(world, typed);
  const manner = world.manner();
  return found.map(({ target, scene }) => ({
    content: target.url,
    // Chromium reads it as markup.
    description: `${target.name}: ${sayTooltip(manner, scene)}`.replaceAll(/[<>&\n]+/g, ' · '),
  }));
}

/** Opens the outage of what is down; else checks it, and shows what came of it. */
export async function answer(
  world: World,
  watcher: Watcher,
  typed: string,
  open: (outage: string | null) => void,
): Promise<void> {
  const [found] = await findSites(world, typed);
  if (!found) return;
  const { target, health } = found;
  const window = health.kind === 'up' ? null : health.window;
  if (!window) await watcher.check([target.id]);
  open(window && window.id);
}

async function findSites(world: World, typed: string) {
  const roster = await surelyRoster(world);
  if (!roster.ok) return [];
  const { watchlist, memory } = roster.value;
  const sought = typed.trim().toLowerCase();
  const now = recordNow(world, roster.value);
  return watchedTargets(watchlist.sites)
    .filter(({ target: { name, url } }) => `${name} ${url}`.toLowerCase().includes(sought))
    .slice(0, MOST)
    .map((each) => {
      const health = healthOf(each.target, recall(memory, each.target.id), now, POLICY);
      const scene: TooltipScene = {
        ...{ watched: [{ ...each, health }], line: null, paused: null, works: [], now },
      };
      return { ...each, health, scene };
    });
}
