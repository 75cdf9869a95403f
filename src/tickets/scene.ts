// Owns what every section of a letter is made from: the dossier, its timeline, and what the user decides about letters.
import type { Dossier } from '../timeline/dossier.ts';
import type { Row } from '../timeline/row.ts';
import { timelineOf } from '../timeline/timeline.ts';
import type { Claim } from './claim.ts';

/** IANA zones that are shown beside UTC. */
export type Zones = {
  /** The user's. */
  readonly local: string;
  /** The one that the provider writes in; null: not known. */
  readonly provider: string | null;
};

/** What the provider needs to find the account: `Customer: 12345`. */
export type Identifier = { readonly label: string; readonly value: string };

export type LetterOptions = {
  readonly zones: Zones;
  readonly identifiers: readonly Identifier[];
  readonly claim: Claim | null;
  /** Star out addresses of private networks, too. */
  readonly hidePrivateAddresses: boolean;
};

export type Scene = {
  readonly dossier: Dossier;
  readonly rows: readonly Row[];
  readonly options: LetterOptions;
};

export function sceneOf(dossier: Dossier, options: LetterOptions): Scene {
  return { dossier, rows: timelineOf(dossier), options };
}
