// Owns what the user says about the companies they pay: where each one's own word can be read.
import type { HttpUrl } from '../base/http-url.ts';
import type { DeskSettings } from './desk.ts';
import type { StatusSource } from './status-source.ts';

export type Provider = {
  /** Sites name their provider by this. */
  readonly name: string;
  /** Null: it has no status page, or the user does not want it read. */
  readonly source: StatusSource | null;
  /** Where else it speaks, such as an account on X: the user opens it, and nothing there is read. */
  readonly account?: HttpUrl;
  readonly desk?: DeskSettings;
  /** It was called so before, oldest first; left out once all that it said is kept under its name of now. */
  readonly formerNames?: readonly string[];
};

/** By name. A provider of which nothing is said has no entry. */
export type Providers = ReadonlyMap<string, Provider>;

/** Whether an address is of a place that shows posts to people who are signed in, and to no program. */
export function isForPeopleOnly(url: HttpUrl): boolean {
  return /(^|\.)(x|twitter)\.com$/.test(new URL(url).hostname);
}
