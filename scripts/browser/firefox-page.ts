// Owns one tab of Firefox, driven over Marionette.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Code, Emulation, Modifier, Page, ScreenshotOptions, WaitOptions } from './browser.ts';
import { contentHeight, takeField } from './fields.ts';
import { emulateTab } from './firefox-chrome.ts';
import { keyOf, MODIFIERS } from './keys.ts';
import { inChrome, type Marionette, type Send, type Value } from './marionette.ts';
import { label, readOutcome, type Runnable, toExpression } from './script.ts';
import { poll } from './wait.ts';

/** The page's window holds the outcome until it is there, so that no other tab has to wait for it. */
const LOOK = `
  const [id, done] = arguments;
  const outcomes = window[Symbol.for('outcomes')];
  if (!outcomes?.has(id)) return done('{"error":"the page is gone"}');
  const later = new Promise((resolve) => setTimeout(resolve, 25, ''));
  Promise.race([outcomes.get(id), later]).then((json) => {
    if (json) outcomes.delete(id);
    done(json);
  });`;

function begin(code: Runnable, args: readonly unknown[]): string {
  return `(window[Symbol.for('outcomes')] ??= new Map()).set(arguments[0], ${toExpression(code, args)}); ${LOOK}`;
}

export class FirefoxPage implements Page {
  readonly handle: string;
  readonly #marionette: Marionette;
  #emulation: Emulation = {};
  #evaluations = 0;

  constructor(marionette: Marionette, handle: string) {
    this.#marionette = marionette;
    this.handle = handle;
  }

  #do<T>(job: (send: Send) => Promise<T>): Promise<T> {
    return this.#marionette.inTab(this.handle, job);
  }

  async evaluate<T, A extends readonly unknown[] = []>(code: Code<T, A>, ...args: A): Promise<T> {
    const id = ++this.#evaluations;
    const run = (script: string) =>
      this.#do((send) => send<Value<string>>('WebDriver:ExecuteAsyncScript', { script, args: [id] }));
    let json = (await run(begin(code, args))).value;
    while (!json) json = (await run(LOOK)).value;
    return readOutcome<T>(json);
  }

  waitFor<T, A extends readonly unknown[] = []>(
    code: Code<T, A>,
    options: WaitOptions<A> = {},
  ): Promise<NonNullable<T>> {
    return poll<T>(label(code), () => this.evaluate(code, ...((options.args ?? []) as A)), options);
  }

  async #withElement(css: string, command: string, params: object = {}): Promise<void> {
    await poll(
      `${command} at ${css}`,
      () =>
        this.#do(async (send) => {
          const { value } = await send<Value<Record<string, string>>>('WebDriver:FindElement', {
            using: 'css selector',
            value: css,
          });
          await send(command, { id: Object.values(value)[0], ...params });
          return true;
        }),
      { timeoutMs: 5000 },
    );
  }

  async #strike(keys: readonly string[]): Promise<void> {
    const actions = keys.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#do((send) =>
      send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] }),
    );
  }

  click(css: string): Promise<void> {
    return this.#withElement(css, 'WebDriver:ElementClick');
  }

  async type(css: string, text: string): Promise<void> {
    const how = await poll(css, () => this.evaluate(takeField, css, text), { timeoutMs: 5000 });
    if (how === 'done') return;
    await this.#strike([
      keyOf('Delete').webdriver,
      ...[...text].map((character) => keyOf(character).webdriver),
    ]);
  }

  async press(key: string, modifiers: readonly Modifier[] = []): Promise<void> {
    const held = modifiers.map((modifier) => MODIFIERS[modifier].webdriver);
    const value = keyOf(key).webdriver;
    const actions = [
      ...held.map((value) => ({ type: 'keyDown', value })),
      { type: 'keyDown', value },
      { type: 'keyUp', value },
      ...held.map((value) => ({ type: 'keyUp', value })),
    ];
    await this.#do((send) =>
      send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] }),
    );
  }

  upload(css: string, files: readonly string[]): Promise<void> {
    const text = files.map((file) => path.resolve(file)).join('\n');
    return this.#withElement(css, 'WebDriver:ElementSendKeys', { text });
  }

  async emulate(emulation: Emulation): Promise<void> {
    const size = await this.#do((send) => inChrome<[number, number]>(send, emulateTab, [emulation]));
    this.#emulation = emulation;
    await this.waitFor((w: number, h: number) => innerWidth === w && innerHeight === h, { args: size });
  }

  async screenshot(file: string, options: ScreenshotOptions = {}): Promise<void> {
    const before = this.#emulation;
    const { fullPage = false, ...emulation } = options;
    const wanted = { ...before, ...emulation };
    await this.emulate(wanted);
    try {
      if (fullPage) await this.emulate({ ...wanted, height: await this.evaluate(contentHeight) });
      const { value } = await this.#do((send) =>
        send<Value<string>>('WebDriver:TakeScreenshot', { full: false }),
      );
      writeFileSync(file, Buffer.from(value, 'base64'));
    } finally {
      await this.emulate(before);
    }
  }

  async close(): Promise<void> {
    await this.#do((send) => send('WebDriver:CloseWindow'));
  }
}
