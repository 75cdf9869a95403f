// Owns which contract the user has with a provider: the preset that it starts from, and what they changed of it.
import type { CalendarDate } from '../time/calendar-date.ts';

export type Contract = {
  /** Of a preset in `sla/presets.ts`; `free-form` is one, too. */
  readonly preset: string;
  /** Fields of the form of terms (`sla/profile-draft.ts`) that read otherwise than in the preset. */
  readonly changes: Readonly<Record<string, unknown>>;
  readonly savedOn: CalendarDate;
};
