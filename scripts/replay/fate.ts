// Owns the shape of a worker's fate: what may cut its life off, besides the story.

/** After so much time, or after so many operations of the database, whichever comes first; the last one may be lost. */
export type Fate = {
  readonly livesFor: number;
  readonly operations: number;
  readonly lastIsLost: boolean;
};

/** The fate of the worker that starts at `at`, in true time; null: nothing happens to it. */
export type Fates = (at: number) => Fate | null;

export const spareAll: Fates = () => null;
