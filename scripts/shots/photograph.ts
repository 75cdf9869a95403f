// Owns taking the pictures: each scene is put into a browser whose background stands still, and every face is opened.
import path from 'node:path';
import type { Browser, BrowserName, Emulation, Page } from '../browser/browser.ts';
import { launchChromium } from '../browser/chromium.ts';
import { launchFirefox } from '../browser/firefox.ts';
import { inLanguage } from '../browser/in-language.ts';
import { sleep } from '../browser/wait.ts';
import { DATABASE } from '../../src/store/schema.ts';
import { loadDatabase } from './load-database.ts';
import { playScene } from './play-scene.ts';
import { quietDist } from './quiet-dist.ts';
import { FACES, isPopup, LOOKS, type Face } from './faces.ts';
import type { Scene } from './scenes.ts';

/** A page at the extension's origin that does nothing. */
const QUIET_PAGE = 'icons/app-16.png';
/** A scene ends this far ahead, so that it is fresh when its picture is taken. */
const AHEAD_MS = 12_000;

export type Album = {
  readonly scenes: readonly Scene[];
  readonly looks: readonly string[];
  /** Null: the browser's own. */
  readonly language: string | null;
  readonly out: string;
};

/** Gives each picture's file as soon as it is written. */
export async function* photograph(
  name: BrowserName,
  dist: string,
  { scenes, looks, language, out }: Album,
): AsyncGenerator<string> {
  const quiet = quietDist(dist);
  const launch = { dist: quiet.folder, ...(language === null ? {} : inLanguage(name, language)) };
  const start = language === null ? name : `${name}-${language}`;
  const browser = await (name === 'firefox' ? launchFirefox(launch) : launchChromium(launch));
  try {
    const store = await browser.open(QUIET_PAGE);
    for (const scene of scenes) {
      await setScene(store, scene);
      for (const face of FACES.filter((each) => hasFace(scene, each))) {
        for (const look of looks) {
          const label = face.name === 'popup' ? scene.name : `${face.name}-${scene.name}`;
          const file = path.join(out, `${start}-${look}-${label}.png`);
          await shoot(browser, face, scene, LOOKS[look] ?? {}, file);
          yield file;
        }
      }
    }
  } finally {
    await browser.close();
    quiet.remove();
  }
}

function hasFace({ name, faces }: Scene, face: Face): boolean {
  return faces?.includes(face.name) ?? (face.of === 'all' || face.of.includes(name));
}

async function setScene(store: Page, scene: Scene): Promise<void> {
  const until = Date.now() + AHEAD_MS;
  const played = await playScene(scene, until);
  if (played) {
    await sleep(until - Date.now());
    await store.evaluate(loadDatabase, DATABASE, played.dump, played.shape);
  }
  const problem = scene.notRecording
    ? { problem: { kind: scene.notRecording, message: '' }, notRecordingSince: until - 12 * 60_000 }
    : { problem: null, notRecordingSince: null };
  const api = '(globalThis.browser ?? globalThis.chrome)';
  await store.evaluate(`${api}.storage.session.set(${JSON.stringify(problem)})`);
}

async function shoot(
  browser: Browser,
  face: Face,
  scene: Scene,
  look: Emulation,
  file: string,
): Promise<void> {
  const { url, width, height } = face;
  const page = await browser.open(url);
  try {
    await page.emulate({ width, height: height ?? 900, ...look, reducedMotion: true });
    await page.waitFor(`document.querySelector('#app').childElementCount > 0`);
    if (scene.rtl) await page.evaluate(`document.documentElement.dir = 'rtl'`);
    if (scene.faces || isPopup(face)) for (const css of scene.clicks ?? []) await page.click(css);
    if (scene.typed !== undefined) {
      await page.type('#address', scene.typed);
      await page.press('Enter');
    }
    if (scene.brought !== undefined) {
      await page.evaluate(pasteList, scene.brought);
      await page.click('.bring form button');
    }
    await sleep(300);
    await page.screenshot(file, { fullPage: height === null });
  } finally {
    await page.close();
  }
}

function pasteList(text: string): void {
  const field = document.querySelector<HTMLTextAreaElement>('.bring textarea');
  if (!field) throw new Error('There is no field for a list');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
