// Owns the terms of the contract that a user chose: a preset, with what they changed of it.
import type { Result } from '../base/result.ts';
import type { Contract } from '../domain/contract.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import { draftOfProfile } from './draft-of-profile.ts';
import { FREE_FORM, presetOf } from './presets.ts';
import type { ProfileDraft, ProfileProblem } from './profile-draft.ts';
import type { Profile } from './profile.ts';
import { readProfile } from './read-profile.ts';

/** What is changed in a preset later reaches every contract in which the user has not said otherwise. */
export function profileOf(contract: Contract): Result<Profile, ProfileProblem[]> {
  return readProfile(draftOfContract(contract), presetOfContract(contract), contract.savedOn);
}

/** What the form of terms shows. */
export function draftOfContract(contract: Contract): ProfileDraft {
  const base = draftOfProfile(presetOfContract(contract));
  const known = Object.entries(contract.changes).filter(
    ([field, value]) => Object.hasOwn(base, field) && isLike(value, base[field as keyof ProfileDraft]),
  );
  return { ...base, ...(Object.fromEntries(known) as Partial<ProfileDraft>) };
}

export function contractOf(preset: Profile, draft: ProfileDraft, savedOn: CalendarDate): Contract {
  const base: Readonly<Record<string, unknown>> = draftOfProfile(preset);
  const changes = Object.entries(draft).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(base[field]),
  );
  return { preset: preset.id, changes: Object.fromEntries(changes), savedOn };
}

/** A preset that there is no more leaves what the user said. */
function presetOfContract({ preset }: Contract): Profile {
  return presetOf(preset) ?? FREE_FORM;
}

/** A record may be older or newer than the form. */
function isLike(value: unknown, known: unknown): boolean {
  return value === null || known === null || typeof value === typeof known;
}
