// Owns what one variant has to say: the subject, the short letter's lines by weight, and the sections of the long one.
import type { Item, Maybe, Section } from './letter.ts';

export type Form = {
  readonly subject: string;
  /** The weightiest first; what comes last of all is kept, however short the letter must be. */
  readonly short: readonly Maybe<Item>[];
  readonly long: readonly Maybe<Section>[];
};
