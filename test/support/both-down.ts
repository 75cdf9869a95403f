// Owns scenes of both browsers in which sites fail, begun at the same time: an outage is confirmed by waiting.
import type { BrowserName } from '../../scripts/browser/browser.ts';
import { BROWSERS, WatchedLab } from './watched-lab.ts';

/** Watches these sites in each browser, and lets those of `failing` fail. They are opened when the first one is asked for. */
export function bothDown(
  ids: readonly string[],
  failing: readonly string[],
): (name: BrowserName) => Promise<WatchedLab> {
  let scenes: ReadonlyMap<BrowserName, Promise<WatchedLab>> | null = null;
  return async (name) => {
    scenes ??= new Map(BROWSERS.map((each) => [each, openDown(each, ids, failing)]));
    const scene = scenes.get(name);
    if (!scene) throw new Error(`nobody opened ${name}`);
    return scene;
  };
}

function openDown(
  name: BrowserName,
  ids: readonly string[],
  failing: readonly string[],
): Promise<WatchedLab> {
  const opening = WatchedLab.open(name, { targets: ids.map((id) => ({ id })) }).then(async (scene) => {
    await scene.bringDown(...failing);
    return scene;
  });
  // Who asks for it hears of what went wrong.
  opening.catch(() => {});
  return opening;
}
