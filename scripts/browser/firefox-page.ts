// Owns one tab of Firefox, driven over Marionette.
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
import { contentHeight, takeField } from './fields.ts';
import { emulateTab } from './firefox-chrome.ts';
import { inChrome, type Tabs, type Value } from './firefox-tabs.ts';
import { keyOf, MODIFIERS } from './keys.ts';
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
  const outcome = toExpression(code, args);
  return `(window[Symbol.for('outcomes')] ??= new Map()).set(arguments[0], ${outcome}); ${LOOK}`;
}

const down = (value: string) => ({ type: 'keyDown', value });
const up = (value: string) => ({ type: 'keyUp', value });

export class FirefoxPage implements Page {
  readonly #tabs: Tabs;
  readonly #handle: string;
  #emulation: Emulation = {};
  #evaluations = 0;

  constructor(tabs: Tabs, handle: string) {
    this.#tabs = tabs;
    this.#handle = handle;
  }

  #do<T>(command: string, params: object = {}): Promise<T> {
    return this.#tabs.inTab(this.#handle, () => this.#tabs.send<T>(command, params));
  }

  async go(url: string): Promise<void> {
    await this.#do('WebDriver:Navigate', { url });
  }

  async evaluate<T, A extends readonly unknown[] = []>(code: Code<T, A>, ...args: A): Promise<T> {
    const id = ++this.#evaluations;
    const run = (script: string) =>
      this.#do<Value<string>>('WebDriver:ExecuteAsyncScript', { script, args: [id] });
    let { value } = await run(begin(code, args));
    while (value === '') ({ value } = await run(LOOK));
    return readOutcome(value) as T;
  }

  waitFor<T, A extends readonly unknown[] = []>(
    code: Code<T, A>,
    options: WaitOptions<A> = {},
  ): Promise<NonNullable<T>> {
    return poll<T>(label(code), () => this.evaluate(code, ...((options.args ?? []) as A)), options);
  }

  async #useElement(css: string, command: string, params: object = {}): Promise<void> {
    const { send } = this.#tabs;
    const attempt = async () => {
      const wanted = { using: 'css selector', value: css };
      const { value } = await send<Value<Record<string, string>>>('WebDriver:FindElement', wanted);
      await send(command, { id: Object.values(value)[0], ...params });
      return true;
    };
    await poll(css, () => this.#tabs.inTab(this.#handle, attempt), { timeoutMs: 5000 });
  }

  async #strike(actions: readonly object[]): Promise<void> {
    await this.#do('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  click(css: string): Promise<void> {
    return this.#useElement(css, 'WebDriver:ElementClick');
  }

  async type(css: string, text: string): Promise<void> {
    const how = await poll(css, () => this.evaluate(takeField, css, text), { timeoutMs: 5000 });
    const keys = ['Delete', ...Array.from(text)].map((key) => keyOf(key).webdriver);
    if (how === 'type') await this.#strike(keys.flatMap((key) => [down(key), up(key)]));
  }

  async press(key: string, modifiers: readonly Modifier[] = []): Promise<void> {
    const keys = [...modifiers.map((modifier) => MODIFIERS[modifier].webdriver), keyOf(key).webdriver];
    await this.#strike([...keys.map(down), ...keys.toReversed().map(up)]);
  }

  upload(css: string, files: readonly string[]): Promise<void> {
    const text = files.map((file) => path.resolve(file)).join('\n');
    return this.#useElement(css, 'WebDriver:ElementSendKeys', { text });
  }

  async emulate(emulation: Emulation): Promise<void> {
    const apply = () => inChrome<[number, number]>(this.#tabs.send, emulateTab, [emulation]);
    const size = await this.#tabs.inTab(this.#handle, apply);
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
      const { value } = await this.#do<Value<string>>('WebDriver:TakeScreenshot', { full: false });
      writeFileSync(file, Buffer.from(value, 'base64'));
    } finally {
      await this.emulate(before);
    }
  }

  async print(file: string, paper: Paper): Promise<void> {
    const [width, height] = PAPERS[paper].map((inches) => inches * 2.54);
    const { value } = await this.#do<Value<string>>('WebDriver:Print', { page: { width, height } });
    writeFileSync(file, Buffer.from(value, 'base64'));
  }

  async close(): Promise<void> {
    await this.#do('WebDriver:CloseWindow');
  }
}
