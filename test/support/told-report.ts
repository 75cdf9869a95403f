// Owns a browser with a record that was lived through beforehand, and its report: nothing there changes while it is looked at.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '../../scripts/browser/browser.ts';
import { poll } from '../../scripts/browser/wait.ts';
import { openSession, type Session } from '../../scripts/extension/session.ts';
import { loadDatabase } from '../../scripts/shots/load-database.ts';
import { playScene } from '../../scripts/shots/play-scene.ts';
import { quietDist } from '../../scripts/shots/quiet-dist.ts';
import { SCENES } from '../../scripts/shots/scenes.ts';
import { DATABASE } from '../../src/store/schema.ts';
import type { BrowserName } from '../../scripts/browser/browser.ts';

export const REPORT = 'src/ui/pages/report/index.html';

export type ToldReport = {
  readonly session: Session;
  /** Opens the report of what stands in the address. */
  readonly open: (search?: string) => Promise<Page>;
  /** What arrived in the folder of downloads, once its name ends so. */
  readonly arrived: (ending: string) => Promise<Buffer>;
  readonly close: () => Promise<void>;
};

/** Everybody said something of it: an outage, two providers, an incident, a night asleep. */
const SCENE = 'everything-said';

export async function openTold(name: BrowserName): Promise<ToldReport> {
  const scene = SCENES.find((each) => each.name === SCENE);
  const played = scene ? await playScene(scene, Date.now()) : null;
  if (!played) throw new Error(`The scene ${SCENE} left nothing`);
  const quiet = quietDist(`dist/${name === 'firefox' ? 'firefox' : 'chrome'}`);
  const session = await openSession(name, { dist: quiet.folder });
  await session.page.evaluate(loadDatabase, DATABASE, played.dump, played.shape);
  const { browser } = session;
  return {
    session,
    async open(search = '') {
      const page = await browser.open(`${REPORT}${search}`);
      await page.emulate({ width: 1000, height: 900 });
      await page.waitFor(`document.querySelector('.hash') && document.querySelector('#trust')`, {
        timeoutMs: 20_000,
      });
      return page;
    },
    async arrived(ending) {
      const file = await poll(`a file that ends with ${ending}`, () => finished(browser.downloads, ending), {
        timeoutMs: 20_000,
      });
      return readFileSync(file);
    },
    async close() {
      await session.close();
      quiet.remove();
    },
  };
}

/** Browsers write under another name, or beside an empty file of the right one, until all of it is there. */
function finished(folder: string, ending: string): Promise<string | null> {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const isWriting = names.some((name) => /\.(?:crdownload|part)$/.test(name));
  const name = names.find((each) => each.endsWith(ending));
  const file = name === undefined || isWriting ? null : path.join(folder, name);
  return Promise.resolve(file !== null && readFileSync(file).length > 0 ? file : null);
}
