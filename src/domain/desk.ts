// Owns how the user reaches a provider's support: where tickets go, what the provider needs to know them, and what it promised.
import type { Contract } from './contract.ts';

export type DeskSettings = {
  /** The address of a form, `mailto:` and an address, or a template with `{subject}` and `{body}`; empty: not known. */
  readonly address: string;
  /** What the provider needs to find the account: `Customer: 12345`, a line each. */
  readonly identifiers: string;
  /** IANA zone in which the provider writes; null: not known. */
  readonly zone: string | null;
  /** Addresses of private networks are starred out, too. */
  readonly hidesPrivateAddresses: boolean;
  /** What a letter to them looks like, with `{{letter}}` in it; left out: like any other. */
  readonly template?: string;
  /** The user's own sentences, apart by an empty line; left out: none. */
  readonly snippets?: string;
  /** Only pages read it; left out: the user has chosen none. */
  readonly contract?: Contract;
};

export const NO_DESK: DeskSettings = {
  address: '',
  identifiers: '',
  zone: null,
  hidesPrivateAddresses: false,
};

export const DESK_LIMITS = { address: 2000, identifiers: 2000, template: 20_000, snippets: 20_000 } as const;
