// Owns what the parts of the options page share: what there is, what is being edited, and what was just done.
import type { SiteId, TargetId } from '../../../domain/target.ts';
import type { Scene } from './scene.ts';

/** One form at a time. */
export type Editing =
  | { readonly kind: 'nothing' }
  /** A list from elsewhere. */
  | { readonly kind: 'bring' }
  | { readonly kind: 'target'; readonly id: TargetId }
  /** A new target; null: at no site yet. */
  | { readonly kind: 'new'; readonly site: SiteId | null }
  | { readonly kind: 'site'; readonly id: SiteId }
  /** Planned work; null: new. */
  | { readonly kind: 'own-work'; readonly id: string | null };

export type Page = {
  readonly scene: Scene;
  readonly editing: Editing;
  readonly edit: (editing: Editing) => void;
  /** Closes a form, unless another one was opened since: the background may answer late. */
  readonly close: (form: Editing) => void;
  /** Says what was done, for all to hear, and offers to take it back where that is possible. */
  readonly tell: (text: string, undo?: () => void) => void;
  /** Removes targets, and offers to take it back. */
  readonly remove: (ids: readonly TargetId[], name: string) => void;
};
