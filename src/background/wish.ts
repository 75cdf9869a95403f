// Owns what somebody wants to have looked at now, due or not.
import type { TargetId } from '../domain/target.ts';

/** Beside what is due: nothing, everything, or these targets. */
export type Wish = 'due' | 'all' | readonly TargetId[];

export function isAbout(wish: Wish, target: TargetId): boolean {
  return wish === 'all' || (wish !== 'due' && wish.includes(target));
}

export function joinWishes(one: Wish, other: Wish): Wish {
  if (one === 'all' || other === 'all') return 'all';
  if (one === 'due') return other;
  return other === 'due' ? one : [...one, ...other];
}
