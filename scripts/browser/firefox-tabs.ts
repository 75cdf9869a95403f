// Owns whose turn it is: Marionette has one selected tab, so "switch, then do" must be one step.
import type { Send } from './marionette.ts';
import { readOutcome, type Runnable, toExpression } from './script.ts';
import { oneAtATime } from './wait.ts';

export interface Value<T> {
  readonly value: T;
}

export class Tabs {
  readonly send: Send;
  readonly #home: string;
  readonly #turn = oneAtATime();

  private constructor(send: Send, home: string) {
    this.send = send;
    this.#home = home;
  }

  /** The tab that is there from the start stays, whatever happens to those of the extension. */
  static async start(send: Send): Promise<Tabs> {
    const { value } = await send<Value<string>>('WebDriver:GetWindowHandle');
    return new Tabs(send, value);
  }

  /** Does a job with a tab in front. */
  inTab<T>(handle: string, job: () => Promise<T>): Promise<T> {
    return this.#turn(async () => {
      await this.send('WebDriver:SwitchToWindow', { handle });
      return job();
    });
  }

  /** Does a job that needs no certain tab, and leaves the one in front where it is. */
  anywhere<T>(job: () => Promise<T>): Promise<T> {
    return this.#turn(async () => {
      await this.send('WebDriver:SwitchToWindow', { handle: this.#home, focus: false });
      return job();
    });
  }
}

/** Runs code with the browser's own rights; belongs into a job. */
export async function inChrome<T>(send: Send, code: Runnable, args: readonly unknown[] = []): Promise<T> {
  await send('Marionette:SetContext', { value: 'chrome' });
  try {
    const script = `${toExpression(code, args)}.then(arguments[0]);`;
    const { value } = await send<Value<string>>('WebDriver:ExecuteAsyncScript', { script, args: [] });
    return readOutcome(value) as T;
  } finally {
    await send('Marionette:SetContext', { value: 'content' });
  }
}
