// Owns the pieces in which an export is written: each is text, and says how far along it is.

export type Piece = {
  readonly text: string;
  /** How much of the whole is written with it, 0..1. */
  readonly doneRatio: number;
};

export type Pieces = Iterable<Piece> | AsyncIterable<Piece>;

/** Makes the pieces of a whole of about `total` steps; each is one step unless it says otherwise. */
export function pieceMaker(total: number): (text: string, steps?: number) => Piece {
  let done = 0;
  return (text, steps = 1) => {
    done += steps;
    return { text, doneRatio: Math.min(1, done / Math.max(1, total)) };
  };
}
