// Owns the promise that every page is for everybody: read aloud, by the keyboard, in either theme, standing still, on a narrow screen.
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { Emulation, Page } from '../../scripts/browser/browser.ts';
import { axeFindings } from '../support/axe.ts';
import { openFaces, POPUP, type Faces } from '../support/faces.ts';
import { tabWalkFindings } from '../support/tab-walk.ts';
import { markNext, openNext, unfold } from '../support/unfold.ts';
import { BROWSERS } from '../support/watched-lab.ts';

describe.concurrent.each(BROWSERS)('in %s, every page', (name) => {
  let faces: Faces;
  beforeAll(async () => {
    faces = await openFaces(name);
  });
  afterAll(() => faces?.close());

  /** What is wrong with any page, looked at in this look. */
  const findings = async (look: Emulation, find: (page: Page, url: string) => Promise<string[]>) => {
    const found: string[] = [];
    for (const url of faces.pages) {
      const page = await faces.show(url, look);
      found.push(...(await find(page, url)).map((each) => `${url}: ${each}`));
    }
    return found;
  };

  test.sequential('has something to show', async ({ expect }) => {
    expect(faces.pages.length).toBeGreaterThan(3);
    expect(
      await findings({}, async (page) => [await page.evaluate<string>('document.body.innerText')]),
    ).toEqual(faces.pages.map((): unknown => expect.stringMatching(/.{20}/)));
  });

  test.sequential('is of the record, and says which language it speaks', async ({ expect }) => {
    const popup = await faces.show(POPUP);
    expect(await popup.evaluate('document.body.innerText')).toContain('blog.example.net');
    const language = name === 'chromium' ? 'de' : 'en';
    expect(
      await findings({}, async (page) => [await page.evaluate('document.documentElement.lang')]),
    ).toEqual(faces.pages.map((url) => `${url}: ${language}`));
  });

  test.sequential('is one in which axe finds nothing wrong, in either theme', async ({ expect }) => {
    expect(await findings({}, (page, url) => axeFindings(page, faces.lookOf(url)))).toEqual([]);
  });

  test.sequential('can be walked through by Tab, and shows where one is', async ({ expect }) => {
    const walk = async (page: Page) => {
      await page.evaluate(unfold);
      await openNext(page, []);
      return tabWalkFindings(page);
    };
    expect(await findings({ height: 700 }, walk)).toEqual([]);
  });

  test.sequential('closes by Escape what opens and takes the focus, and gives it back', async ({
    expect,
  }) => {
    expect(await findings({ height: 700 }, escapeFindings)).toEqual([]);
  });

  test.sequential('stands still where nothing shall move', async ({ expect }) => {
    const look = { reducedMotion: true };
    expect(await findings(look, async (page) => [...new Set(await page.evaluate(findMotion))])).toEqual([]);
  });

  test.sequential('says what its pictures show', async ({ expect }) => {
    const pictures = async (page: Page) => {
      await page.evaluate(unfold);
      return page.evaluate(findDumbPictures);
    };
    expect(await findings({}, pictures)).toEqual([]);
  });

  test.sequential('tells states apart without its own colours', async ({ expect }) => {
    expect(await findings({ forcedColors: true }, (page) => page.evaluate(findLostRuns))).toEqual([]);
  });

  test.sequential('has nothing beside a narrow screen, whichever way it is read', async ({ expect }) => {
    const width = 340;
    const measure = async (page: Page) => {
      await page.evaluate(unfold);
      const found: string[] = [];
      for (const dir of ['ltr', 'rtl']) {
        await page.evaluate(`document.documentElement.dir = '${dir}'`);
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
        if (wide > width) found.push(`${wide} pixels, ${dir}`);
      }
      await page.evaluate("document.documentElement.dir = 'ltr'");
      return found;
    };
    expect(await findings({ width, height: 800 }, measure)).toEqual([]);
  });
});

/** In the popup Escape is the browser's: it closes the popup. */
async function escapeFindings(page: Page, url: string): Promise<string[]> {
  if (url === POPUP) return [];
  const wrong: string[] = [];
  const seen: string[] = [];
  for (let text = await page.evaluate(markNext, seen); text; text = await page.evaluate(markNext, seen)) {
    seen.push(text);
    await page.evaluate("document.querySelector('[data-next]').focus()");
    await page.press('Enter');
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 100))');
    const state = () => page.evaluate(stateOfNext);
    // What opens below its button, and leaves the focus there, is closed as it was opened.
    if ((await state()) === 'open, focused') continue;
    await page.press('Escape');
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 100))');
    const after = await state();
    if (after !== 'closed, focused') wrong.push(`Escape left “${text}” ${after}`);
  }
  return wrong;
}

function stateOfNext(): string {
  const button = document.querySelector('[data-next]');
  const isOpen = button?.getAttribute('aria-expanded') === 'true';
  return `${isOpen ? 'open' : 'closed'}, ${document.activeElement === button ? 'focused' : 'not focused'}`;
}

function findMotion(): string[] {
  const moving = [...document.querySelectorAll('*')].flatMap((each) =>
    ['', '::before', '::after'].flatMap((pseudo) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(each, pseudo);
      const isStill = animationName === 'none' && !/[1-9]/.test(transitionDuration);
      return isStill && scrollBehavior !== 'smooth'
        ? []
        : [`${each.tagName}.${each.className}${pseudo} moves`];
    }),
  );
  return [...moving, ...document.getAnimations().map(() => 'an animation runs')];
}

/** Pictures that say nothing, and are not passed over either. */
function findDumbPictures(): string[] {
  return [...document.querySelectorAll('svg, canvas, img, figure')]
    .filter((each) => each.closest('[aria-hidden=true]') === null && each.checkVisibility())
    .filter((each) => {
      if (each instanceof HTMLImageElement) return !each.hasAttribute('alt');
      const isNamed =
        (each.getAttribute('aria-label') ?? '').trim() !== '' || each.hasAttribute('aria-labelledby');
      return !isNamed || (each.tagName !== 'FIGURE' && !each.hasAttribute('role'));
    })
    .map((each) => each.outerHTML.slice(0, 120));
}

/** Runs of a strip that are drawn in the colour of the ground, or not at all. */
function findLostRuns(): string[] {
  const ground = getComputedStyle(document.documentElement).backgroundColor;
  return [...document.querySelectorAll('.strip .run')]
    .filter((run) => {
      const { fill, stroke } = getComputedStyle(run);
      return [fill, stroke].every((paint) => paint === 'none' || paint === ground);
    })
    .map((run) => run.outerHTML.slice(0, 80));
}
