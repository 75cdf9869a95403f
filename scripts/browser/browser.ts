// Owns the words that the drivers of both browsers share: what can be launched, and what a page can be asked.

export type BrowserName = 'chromium' | 'firefox';

/** Names that resolve to 127.0.0.1, or each name with its address; `null` is a name that does not exist. */
export type Hosts = readonly string[] | Readonly<Record<string, string | null>>;

export interface LaunchOptions {
  /** Folder of the built extension; Firefox also takes an .xpi here. */
  readonly dist: string;
  /** To start in place of the browser that is found on this machine. */
  readonly program?: string;
  /** Kept when given; otherwise a temporary folder that `close()` removes. */
  readonly profile?: string;
  readonly headless?: boolean;
  /** Grants the manifest's `optional_host_permissions` without a prompt. */
  readonly grantHosts?: boolean;
  /** Grants the manifest's `optional_permissions` too: who asks for them is answered without a prompt. */
  readonly grantOptional?: boolean;
  readonly flags?: readonly string[];
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
  readonly hosts?: Hosts;
  /** Lets names be looked up outside this machine. */
  readonly outside?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Browser {
  readonly name: BrowserName;
  readonly version: string;
  readonly profile: string;
  /** Where files that pages download end up. */
  readonly downloads: string;
  readonly extensionId: string;
  /** `chrome-extension://ID` or `moz-extension://UUID`, without a slash at the end. */
  readonly extensionOrigin: string;
  /** Opens a tab; a path is resolved against the extension's origin. Rejects when nothing answers there. */
  open(url: string): Promise<Page>;
  /** Installs `dist` anew, as it is now; the extension's open pages close. */
  reloadExtension(): Promise<void>;
  /** Ends the background worker (event page) the way idleness does; the next event starts it again. */
  stopWorker(): Promise<void>;
  workerRunning(): Promise<boolean>;
  setOffline(offline: boolean): Promise<void>;
  /** Freezes every process of the browser, as a laptop's lid does. */
  suspend(): void;
  resume(): void;
  close(): Promise<void>;
  /** Ends every process at once, as a crash does. The profile stays, a temporary one until `close()`. */
  kill(): Promise<void>;
}

export interface Emulation {
  /** Viewport in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  /** Device pixels for each CSS pixel. */
  readonly scale?: number;
  readonly scheme?: 'light' | 'dark';
  readonly forcedColors?: boolean;
  readonly reducedMotion?: boolean;
}

export interface ScreenshotOptions extends Emulation {
  readonly fullPage?: boolean;
}

export type Paper = 'A4' | 'Letter';

/** Width and height in inches. */
export const PAPERS: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  A4: [8.27, 11.69],
  Letter: [8.5, 11],
};

export type Modifier = 'Alt' | 'Control' | 'Meta' | 'Shift';

export type Code<T, A extends readonly unknown[]> = string | ((...args: A) => T | Promise<T>);

export interface WaitOptions<A extends readonly unknown[]> {
  readonly timeoutMs?: number;
  readonly args?: A;
}

export interface Page {
  /**
   * Runs in the page, awaits, and brings the value back as JSON would. A string is an expression; a function
   * travels as text: it sees its arguments and the page, not the variables around it.
   */
  evaluate<T, A extends readonly unknown[] = []>(code: Code<T, A>, ...args: A): Promise<T>;
  /** Evaluates again and again until the value is truthy. */
  waitFor<T, A extends readonly unknown[] = []>(
    code: Code<T, A>,
    options?: WaitOptions<A>,
  ): Promise<NonNullable<T>>;
  /** A trusted click in the middle of the element, which must be there, visible and uncovered within 5 s. */
  click(css: string): Promise<void>;
  /** Replaces the field's content with real key strokes; pickers (select, date, colour …) get their value assigned. */
  type(css: string, text: string): Promise<void>;
  /** `key` as in `KeyboardEvent.key`. */
  press(key: string, modifiers?: readonly Modifier[]): Promise<void>;
  upload(css: string, files: readonly string[]): Promise<void>;
  /** Replaces what was emulated before; nothing given is the browser's own. */
  emulate(emulation: Emulation): Promise<void>;
  /** Writes a PNG; emulation given here ends with the picture. */
  screenshot(file: string, options?: ScreenshotOptions): Promise<void>;
  /** Writes what the page prints as a PDF. */
  print(file: string, paper: Paper): Promise<void>;
  close(): Promise<void>;
}
