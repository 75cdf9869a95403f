// Owns the life of one incident as data: what was written, when it claims to have been, and the work that is announced beside it.

/** One post of an incident, with its time by the page's own clock. */
export type LifePost = {
  /** The how-manieth it was to be written; what claims to be older may come later. */
  readonly nth: number;
  readonly state: 'investigating' | 'identified' | 'monitoring' | 'resolved';
  readonly at: Date;
  readonly text: string;
};

export type LifeWork = { readonly title: string; readonly from: Date; readonly to: Date };

export type Life = {
  readonly title: string;
  /** By the time that they claim. */
  readonly posts: readonly LifePost[];
  /** Work that they announce. */
  readonly work: LifeWork;
};

/** When everything was written that no test asks about. */
export const LONG_AGO = '2026-01-01T00:00:00.000Z';

export const iso = (at: Date | undefined) => at?.toISOString() ?? null;
export const isOver = ({ posts }: Life) => posts.at(-1)?.state === 'resolved';
export const startOf = ({ posts }: Life) => iso(posts[0]?.at);
export const endOf = (life: Life) => (isOver(life) ? iso(life.posts.at(-1)?.at) : null);
