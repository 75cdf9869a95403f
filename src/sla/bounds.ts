// Owns the range that a figure lies in when what it is made of is known in part only.

/** The figure lies between the two, both included. A claim speaks of the one that is worse for whoever makes it. */
export type Bounds<Figure extends number = number> = { readonly least: Figure; readonly most: Figure };

export function mapBounds<From extends number, To extends number>(
  { least, most }: Bounds<From>,
  change: (figure: From) => To,
): Bounds<To> {
  return { least: change(least), most: change(most) };
}
