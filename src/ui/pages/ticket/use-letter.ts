// Owns the letter in hand: as it was left, or as it is made now; every keystroke is kept, because a page may close at any.
import { useState } from 'preact/hooks';
import type { SavedDraft } from '../../../domain/saved-draft.ts';
import { newFacts } from '../../../tickets/new-facts.ts';
import { newLines, rebase } from '../../../tickets/rebase.ts';
import type { Variant } from '../../../tickets/variant.ts';
import { ask } from '../../data/ask.ts';
import { madeLetter, type MadeLetter } from '../../data/made-letter.ts';
import type { TicketScene } from '../../data/ticket-scene.ts';
import { isTouched } from '../../data/written-letter.ts';

export type LetterInHand = {
  readonly subject: string;
  readonly text: string;
  /** As it was made when the user began to write. */
  readonly begun: string;
  readonly made: MadeLetter;
  /** Whether the user wrote in it. */
  readonly isTouched: boolean;
  /** How many facts came since it was begun; null: nothing would read otherwise now. */
  readonly news: number | null;
  /** What could not be kept; null: everything is. */
  readonly refusal: string | null;
  readonly write: (change: Partial<Pick<SavedDraft, 'subject' | 'text'>>) => void;
  /** Takes what came since into it, and leaves what the user wrote. */
  readonly catchUp: () => void;
  readonly startAgain: () => void;
};

/** Null: there is no such letter to write, because it would not be true. */
export function useLetter(
  scene: TicketScene,
  variant: Variant,
  form: SavedDraft['form'],
): LetterInHand | null {
  const [mine, setMine] = useState<ReadonlyMap<string, SavedDraft>>(
    () => new Map(scene.drafts.map((draft) => [`${draft.variant} ${draft.form}`, draft])),
  );
  const [refusal, setRefusal] = useState<string | null>(null);
  const key = `${variant} ${form}`;
  const made = madeLetter(scene, variant, form);
  if (!made) return null;
  const afresh: SavedDraft = {
    ...{ outage: scene.dossier.outage.id, variant, form, subject: made.subject, text: made.text },
    ...{ made: made.text, madeAt: made.at },
  };
  const saved = mine.get(key) ?? null;
  const shown = saved ?? afresh;
  const save = (draft: SavedDraft) => {
    setMine((before) => new Map(before).set(key, draft));
    void ask('save-draft', { draft }).then((kept) => setRefusal(kept.ok ? null : kept.problem.message));
  };
  const hasTouched = isTouched(shown, made);
  return {
    ...{ subject: shown.subject, text: shown.text, begun: shown.made, made, refusal },
    isTouched: hasTouched,
    news: hasTouched && newLines(shown.made, made.text) > 0 ? newFacts(scene.dossier, shown.madeAt) : null,
    write: (change) => save({ ...shown, ...change }),
    catchUp: () =>
      save({ ...shown, text: rebase(shown.made, shown.text, made.text), made: made.text, madeAt: made.at }),
    startAgain: () => save(afresh),
  };
}
