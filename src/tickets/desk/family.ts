// Owns what a desk family is: one program that takes tickets, whoever runs it, and how it can be told by its address.
import type { FormAddress } from './form-address.ts';

export type FamilyKind =
  | 'github'
  | 'gitlab'
  | 'gitea'
  | 'redmine'
  | 'zendesk'
  | 'whmcs'
  | 'jira'
  | 'jira-portal'
  | 'youtrack'
  | 'discourse'
  | 'freshdesk'
  | 'helpscout'
  | 'intercom';

/** A field of theirs, by the name of the parameter that fills it. */
export type Field = {
  readonly name: string;
  /** Characters; null: no limit is known. */
  readonly most: number | null;
};

/** `documented` its maker says so · `seen` many links in use say so · `unknown` nothing reliable was found. */
export type Standing = 'documented' | 'seen' | 'unknown';

/** `plain` text as it stands · `markdown` a table or a quote is drawn as one. */
export type Format = 'plain' | 'markdown';

export type Caveat =
  /** Told by its path alone: another program may be behind it. */
  | 'guessed'
  /** Who is not signed in yet loses on the way what was filled. */
  | 'sign-in-first'
  /** Ends of lines may be lost in the filled text: paste it instead. */
  | 'line-breaks'
  /** It asks questions of its own: the text has no field that we know. */
  | 'own-form'
  /** A kind of ticket is chosen first, and what was filled is lost on the way: give the address of the next page. */
  | 'choose-first'
  /** The text comes below a template of theirs. */
  | 'below-template'
  /** It works, though its maker does not promise so. */
  | 'not-promised'
  /** The letter would be sent without encryption. */
  | 'not-encrypted';

/** What one form takes from its address. */
export type Taking = {
  readonly subject: Field | null;
  readonly body: Field | null;
  readonly caveats: readonly Caveat[];
};

export type Family = {
  readonly kind: FamilyKind;
  readonly format: Format;
  readonly standing: Standing;
  readonly sources: readonly string[];
  /** Bytes of the longest address; left out: what every common server takes. */
  readonly most?: number;
  /** Null: not of this family. */
  readonly taking: (form: FormAddress) => Taking | null;
};

export const NOTHING: Taking = { subject: null, body: null, caveats: [] };
export const CHOOSE_FIRST: Taking = { subject: null, body: null, caveats: ['choose-first'] };
