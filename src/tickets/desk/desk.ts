// Owns what is known of how a provider takes a ticket.
import type { HttpUrlProblem } from '../../base/http-url.ts';
import type { Caveat, FamilyKind, Field, Format, Standing } from './family.ts';

/** `mail` an address to write to · `template` an address that the user wrote, with places for us to fill · `other` any page. */
export type DeskKind = FamilyKind | 'mail' | 'template' | 'other';

export type Desk = {
  readonly kind: DeskKind;
  /** What the user gave, made whole: http, https or mailto. A template still has its places in it. */
  readonly address: string;
  /** What arrives filled; null: the user types or pastes it. */
  readonly subject: Field | null;
  readonly body: Field | null;
  /** What its text field makes of a text. */
  readonly format: Format;
  /** Bytes of the longest address that is safe to open. */
  readonly most: number;
  /** What the user should know before they count on it. */
  readonly caveats: readonly Caveat[];
  readonly standing: Standing;
  /** Where its names were found. */
  readonly sources: readonly string[];
};

export type DeskProblem =
  | HttpUrlProblem
  /** Not exactly one plain mail address. */
  | 'not-a-recipient'
  /** `{something}` that we have nothing for. */
  | 'unknown-place'
  /** A place before the query, where a value could change whose page it is. */
  | 'misplaced-place';
