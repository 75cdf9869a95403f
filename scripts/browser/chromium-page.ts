// Owns one tab (or popup) of Chromium, driven over its own CDP session.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  PAPERS,
  type Code,
  type Emulation,
  type Modifier,
  type Page,
  type Paper,
  type ScreenshotOptions,
  type WaitOptions,
} from './browser.ts';
import type { Cdp } from './cdp.ts';
import { aim, contentHeight, takeField } from './fields.ts';
import { keyOf, MODIFIERS } from './keys.ts';
import { label, readOutcome, toExpression } from './script.ts';
import { poll } from './wait.ts';

interface Evaluation {
  readonly result: { readonly value: string };
  readonly exceptionDetails?: {
    readonly text: string;
    readonly exception?: { readonly description?: string };
  };
}

export class ChromiumPage implements Page {
  readonly sessionId: string;
  readonly #targetId: string;
  readonly #cdp: Cdp;
  #emulation: Emulation = {};

  private constructor(cdp: Cdp, targetId: string, sessionId: string) {
    this.#cdp = cdp;
    this.#targetId = targetId;
    this.sessionId = sessionId;
  }

  static async attach(cdp: Cdp, targetId: string): Promise<ChromiumPage> {
    const wanted = { targetId, flatten: true };
    const { sessionId } = await cdp.send<{ sessionId: string }>('Target.attachToTarget', wanted);
    const page = new ChromiumPage(cdp, targetId, sessionId);
    // Without it a tab behind another one draws no frames, and a picture of it never comes.
    await page.#send('Emulation.setFocusEmulationEnabled', { enabled: true });
    return page;
  }

  #send<T>(method: string, params: object = {}): Promise<T> {
    return this.#cdp.send<T>(method, params, this.sessionId);
  }

  async go(url: string): Promise<void> {
    const { errorText } = await this.#send<{ errorText?: string }>('Page.navigate', { url });
    if (errorText !== undefined) throw new Error(`cannot open ${url}: ${errorText}`);
    await this.loaded();
  }

  async loaded(): Promise<void> {
    // One question, as between two of them the page could change.
    const there = "document.readyState === 'complete' && location.href !== 'about:blank'";
    await this.waitFor(there, { timeoutMs: 20_000 });
  }

  async evaluate<T, A extends readonly unknown[] = []>(code: Code<T, A>, ...args: A): Promise<T> {
    const { result, exceptionDetails: wrong } = await this.#send<Evaluation>('Runtime.evaluate', {
      expression: toExpression(code, args),
      awaitPromise: true,
      returnByValue: true,
    });
    if (wrong) throw new Error(wrong.exception?.description ?? wrong.text);
    return readOutcome(result.value) as T;
  }

  waitFor<T, A extends readonly unknown[] = []>(
    code: Code<T, A>,
    options: WaitOptions<A> = {},
  ): Promise<NonNullable<T>> {
    return poll<T>(label(code), () => this.evaluate(code, ...((options.args ?? []) as A)), options);
  }

  async click(css: string): Promise<void> {
    let before = '';
    const find = async () => {
      const target = await this.evaluate(aim, css);
      if (typeof target === 'string') throw new Error(`it ${target}`);
      // What moves while a page is being built is not there any more when the click arrives.
      const isStill = before === JSON.stringify(target);
      before = JSON.stringify(target);
      return isStill ? target : null;
    };
    // A page that lay behind others may have much to catch up with when it is seen.
    await this.#send('Page.bringToFront');
    const target = await poll(`a chance to click ${css}`, find, { timeoutMs: 5000 });
    for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased'])
      await this.#send('Input.dispatchMouseEvent', { ...target, type, button: 'left', clickCount: 1 });
  }

  async #strike(name: string, modifiers: readonly Modifier[] = []): Promise<void> {
    const { key, code, virtual, text } = keyOf(name);
    const bits = modifiers.reduce((sum, modifier) => sum | MODIFIERS[modifier].bit, 0);
    const event = { key, code, windowsVirtualKeyCode: virtual, modifiers: bits };
    const writes = text !== undefined && modifiers.every((modifier) => modifier === 'Shift');
    const down = writes ? { type: 'keyDown', text } : { type: 'rawKeyDown' };
    await this.#send('Input.dispatchKeyEvent', { ...event, ...down });
    await this.#send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
  }

  async type(css: string, text: string): Promise<void> {
    await this.#send('Page.bringToFront');
    const how = await poll(css, () => this.evaluate(takeField, css, text), { timeoutMs: 5000 });
    if (how === 'type') for (const key of ['Delete', ...Array.from(text)]) await this.#strike(key);
  }

  async press(key: string, modifiers: readonly Modifier[] = []): Promise<void> {
    await this.#send('Page.bringToFront');
    await this.#strike(key, modifiers);
  }

  async upload(css: string, files: readonly string[]): Promise<void> {
    const expression = `document.querySelector(${JSON.stringify(css)})`;
    const find = () => this.#send<{ result: { objectId?: string } }>('Runtime.evaluate', { expression });
    const objectId = await poll(css, async () => (await find()).result.objectId, { timeoutMs: 5000 });
    await this.#send('DOM.setFileInputFiles', { objectId, files: files.map((file) => path.resolve(file)) });
  }

  async emulate(emulation: Emulation): Promise<void> {
    const { width = 0, height = 0, scale = 0, scheme = '', forcedColors, reducedMotion } = emulation;
    const metrics = { width, height, deviceScaleFactor: scale, mobile: false };
    if (width || height || scale) await this.#send('Emulation.setDeviceMetricsOverride', metrics);
    else await this.#send('Emulation.clearDeviceMetricsOverride');
    await this.#send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'forced-colors', value: forcedColors ? 'active' : '' },
        { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : '' },
      ],
    });
    this.#emulation = emulation;
  }

  async screenshot(file: string, options: ScreenshotOptions = {}): Promise<void> {
    const before = this.#emulation;
    const { fullPage = false, ...emulation } = options;
    const wanted = { ...before, ...emulation };
    await this.emulate(wanted);
    try {
      if (fullPage) await this.emulate({ ...wanted, height: await this.evaluate(contentHeight) });
      const { data } = await this.#send<{ data: string }>('Page.captureScreenshot');
      writeFileSync(file, Buffer.from(data, 'base64'));
    } finally {
      await this.emulate(before);
    }
  }

  async print(file: string, paper: Paper): Promise<void> {
    const [paperWidth, paperHeight] = PAPERS[paper];
    const options = { paperWidth, paperHeight, preferCSSPageSize: true };
    const { data } = await this.#send<{ data: string }>('Page.printToPDF', options);
    writeFileSync(file, Buffer.from(data, 'base64'));
  }

  async close(): Promise<void> {
    await this.#cdp.send('Target.closeTarget', { targetId: this.#targetId });
    // The answer comes before the deed.
    const open = () => this.evaluate('true').catch(() => false);
    await poll('the page to close', async () => !(await open()));
  }
}
