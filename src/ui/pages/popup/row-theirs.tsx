// Owns what an opened target shows that is not of our own seeing: its provider's word on time nobody watched; and its habits.
import { sayPattern } from '../../../text/recurrence.ts';
import { quote, shorten } from '../../../text/quote.ts';
import { current } from '../../../domain/thread.ts';
import { absencesOf, saysNothing } from '../../data/absence.ts';
import { habitOf } from '../../data/habits.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { Overview } from '../../data/overview.ts';
import type { Row } from '../../data/row.ts';
import { onceHeard } from './heard.tsx';
import { sayAbsence } from './say-absence.ts';
import { WORD } from './say-page.ts';

const MOST = 3;
const NONE: ReadonlySet<never> = new Set();

export type RowTheirsProps = { readonly row: Row; readonly overview: Overview };

export const RowTheirs = onceHeard<RowTheirsProps>(({ row, overview: { now, whole }, heard }) => {
  const habit = habitOf(row.windows, heard.windows, pageManner.zone);
  const absences = absencesOf(heard, [row], NONE, whole);
  const name = quote(row.site.provider, WORD);
  return (
    <>
      {habit && <p>{sayPattern(pageManner, habit, now)}</p>}
      {absences.slice(0, MOST).map((absence) => (
        <p key={absence.thread.id} class="small">
          <b>{say('absenceOf', name)}</b>
          {say('popupJoin')}
          <bdi>{shorten(current(absence.thread.heads).content.title, WORD)}</bdi>
          {say('popupJoin')}
          {sayAbsence(absence, now)}
        </p>
      ))}
      {absences.length === 0 && saysNothing(heard, row, whole) && (
        <p class="muted small">{say('absenceNothing', name)}</p>
      )}
    </>
  );
});
