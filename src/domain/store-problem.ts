// Owns what can go wrong with the record's database, as values.

export type StoreProblem = {
  /**
   * `full` the disk or quota is · `stuck` no answer in time · `newer` a later version of the extension wrote this database,
   * which is readable, not writable · `private` the browser keeps no databases, only private windows ·
   * `empty` nothing was made yet · `failed` anything else that the database says ·
   * `fault` a mistake of our own.
   */
  readonly kind: 'full' | 'stuck' | 'newer' | 'private' | 'empty' | 'failed' | 'fault';
  readonly message: string;
};
