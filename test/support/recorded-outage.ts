// Owns a browser that has an outage in its log which nobody had to wait for: lived through in virtual time, and loaded.
import { findOrBuild } from '../../scripts/build/find-or-build.ts';
import type { Browser, BrowserName, Page } from '../../scripts/browser/browser.ts';
import { launchChromium } from '../../scripts/browser/chromium.ts';
import { launchFirefox } from '../../scripts/browser/firefox.ts';
import { playedScene } from './loaded.ts';
import { loadDatabase } from '../../scripts/shots/load-database.ts';
import { playScene, type PlayedScene } from '../../scripts/shots/play-scene.ts';
import { plot } from '../../scripts/shots/plot.ts';
import { quietDist } from '../../scripts/shots/quiet-dist.ts';
import { DATABASE } from '../../src/store/schema.ts';

export type RecordedOutage = {
  readonly open: (query?: string) => Promise<Page>;
  /** Puts what happened in a scene of `scripts/shots` into its place. */
  readonly load: (scene: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

const PAGE = 'src/ui/pages/outage/index.html';

let played: Promise<PlayedScene | null> | null = null;

/** Down for an hour and a half, with a nap, a letter and its answer; played once for all browsers. */
function playOnce(): Promise<PlayedScene | null> {
  played ??= playScene(
    {
      name: 'recorded-outage',
      story: plot({
        hours: 5,
        targets: ['blog.example.net', 'api.example.net', 'www.example.net', 'shop.example.com'],
        truth: [
          [4, 'blog.example.net', { status: 500 }],
          [3.9, 'api.example.net', 'refused'],
          [2.5, 'blog.example.net', 'ok'],
          [2.5, 'api.example.net', 'ok'],
        ],
        away: [[3.4, 3.1, 'asleep']],
        said: [
          { before: 5, kind: 'page', state: 'none', text: 'All Systems Operational' },
          { before: 3.7, kind: 'incident', state: 'investigating', text: 'Storage cluster kct09 degraded' },
        ],
      }),
      ...{ ticket: true, timed: true },
    },
    Date.now(),
  );
  return played;
}

/** The background of the extension stands still: nothing is checked, and nothing changes. */
export async function openRecordedOutage(name: BrowserName): Promise<RecordedOutage> {
  const [scene, dist] = [await playOnce(), quietDist(await findOrBuild(name))];
  if (!scene) throw new Error('Nothing was watched');
  // Neither UTC nor where the provider is.
  const launch = { dist: dist.folder, env: { TZ: 'Europe/Berlin' } };
  const browser: Browser = await (name === 'firefox' ? launchFirefox(launch) : launchChromium(launch));
  const close = async () => {
    await browser.close();
    dist.remove();
  };
  try {
    const quiet = await browser.open('icons/app-16.png');
    const load = ({ dump, shape }: PlayedScene) => quiet.evaluate(loadDatabase, DATABASE, dump, shape);
    await load(scene);
    return {
      close,
      open: (query = '') => browser.open(PAGE + query),
      load: async (wanted) => load(await playedScene(wanted)),
    };
  } catch (error) {
    await close();
    throw error;
  }
}
