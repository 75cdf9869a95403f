// Owns what one entry of a list says, whoever wrote the list, before anybody has judged it.
import type { Severity } from '../domain/observation.ts';

/** Status codes that are good, both ends included. */
export type StatusRange = { readonly from: number; readonly to: number };

/** What a list knows of a site and we have no place for, or leave out on purpose. */
export type Loss =
  | 'credentials'
  | 'headers'
  | 'conditions'
  | 'statuses'
  | 'certificate'
  | 'interval'
  | 'text'
  | 'query';

/** Why something of a list is not watched. */
export type SkipReason =
  | 'ping'
  | 'port'
  | 'dns'
  | 'push'
  | 'other-kind'
  | 'not-get'
  | 'upside-down'
  | 'no-address'
  | 'bad-address'
  | 'unsafe-port'
  | 'variable'
  | 'secret-path'
  | 'already-watched'
  | 'listed-twice'
  | 'too-many';

/** A page that can be watched, as it stands in the list: nothing in it can be trusted. */
export type WebEntry = {
  readonly kind: 'web';
  /** Empty: it has none. */
  readonly name: string;
  readonly url: string;
  /** What the list puts it under; empty: nothing. */
  readonly group?: string;
  readonly everySeconds?: number | null;
  readonly timeOutSeconds?: number | null;
  readonly slowAfterMs?: number | null;
  readonly statuses?: readonly StatusRange[];
  readonly mustContain?: string;
  readonly mustNotContain?: string;
  readonly wrongTextIs?: Severity;
  readonly losses?: readonly Loss[];
  /** It was not being checked where it comes from. */
  readonly isPaused?: boolean;
  /** Nothing says that it is a page and not another service. */
  readonly isUncertain?: boolean;
};

export type OtherEntry = {
  readonly kind: 'other';
  readonly name: string;
  readonly why: SkipReason;
};

export type Entry = WebEntry | OtherEntry;

export function other(name: string, why: SkipReason): OtherEntry {
  return { kind: 'other', name, why };
}
