// Owns the log as people read it: sections of plain text, before anything is made of them. Every secret in them is starred.

export type Block =
  | { readonly kind: 'lines'; readonly items: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** What each figure is called, and what it is. */
  | { readonly kind: 'figures'; readonly items: readonly (readonly [name: string, value: string])[] }
  | Table;

export type Table = {
  readonly kind: 'table';
  readonly head: readonly string[];
  readonly count: number;
  /** Made one by one, as they are asked for. */
  readonly rows: Iterable<readonly string[]>;
};

export type Section = { readonly heading: string; readonly blocks: readonly Block[] };

export type LogPaper = {
  readonly title: string;
  readonly language: string;
  readonly sections: readonly Section[];
};

/** Null where there is nothing in it. */
export function tableOf<Of>(
  head: readonly string[],
  all: readonly Of[],
  row: (of: Of) => readonly string[],
): Table | null {
  function* rows(): Generator<readonly string[]> {
    for (const each of all) yield row(each);
  }
  return all.length === 0
    ? null
    : { kind: 'table', head, count: all.length, rows: { [Symbol.iterator]: rows } };
}
