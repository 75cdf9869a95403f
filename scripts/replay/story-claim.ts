// Owns what a contract owes for an outage of a story, with the letters that the people of the story sent.
import type { Silence } from '../../src/domain/silence.ts';
import { weightiest } from '../../src/sla/assess-outage.ts';
import type { Assessment } from '../../src/sla/assess.ts';
import { periodAt } from '../../src/sla/period.ts';
import { FREE_FORM, presetsFor } from '../../src/sla/presets.ts';
import { printedAssessment, type PrintedAssessment } from '../../src/sla/printed-assessment.ts';
import type { Profile } from '../../src/sla/profile.ts';
import { allTargets } from '../../src/domain/target.ts';
import type { Outage } from '../../src/domain/outage.ts';
import { readLedger } from '../../src/store/read/ledger.ts';
import { readOutage, type StoredOutage } from '../../src/store/read/outage.ts';
import type { Store } from '../../src/store/store.ts';
import type { Instant } from '../../src/time/instant.ts';
import type { Dossier } from '../../src/timeline/dossier.ts';
import { assessmentsOf } from '../../src/ui/data/assess-record.ts';
import { dossierOf, readDossierChecks } from '../../src/ui/data/dossier-of.ts';
import { writtenUntil } from './acts.ts';
import { isoDuration } from './iso-duration.ts';
import type { Story } from './story.ts';

/** The first preset that is called as the story's provider, or one of which nothing is known. */
export function profileOfStory({ provider = '' }: Story): Profile {
  return presetsFor(provider)[0] ?? FREE_FORM;
}

/** By time, one a period. */
export async function assessStory(
  store: Store,
  profile: Profile,
  stored: StoredOutage,
  dossier: Dossier,
): Promise<[Assessment, ...Assessment[]]> {
  const since = periodAt(profile.period, dossier.outage.startedAt).from;
  const ledger = await readLedger(store, since);
  if (!ledger.ok) throw new Error(ledger.problem.message);
  const written = { ...ledger.value, tickets: dossier.tickets };
  return assessmentsOf(profile, stored, written, dossier);
}

/** As the log tells it at `now`, of the period that earns most; null: nothing failed. */
export async function storySla(
  store: Store,
  story: Story,
  profile: Profile,
  outage: Outage | null,
  now: Instant,
  missed: Silence | null,
): Promise<PrintedAssessment | null> {
  if (!outage) return null;
  const read = await readOutage(store, outage.id);
  if (!read.ok) throw new Error(read.problem.message);
  const stored = withMissed(read.value, missed);
  const seen = await readDossierChecks(store, outage, allTargets(stored.watchlist.sites), now);
  if (!seen.ok) throw new Error(seen.problem.message);
  const dossier = dossierOf(stored, seen.value, writtenUntil(story, outage, Infinity), now, story.zone);
  if (!dossier) return null;
  return printedAssessment(weightiest(await assessStory(store, profile, stored, dossier)), isoDuration);
}

function withMissed(stored: StoredOutage, missed: Silence | null): StoredOutage {
  const { known } = stored;
  if (!known || !missed) return stored;
  const memory = { ...known.memory, silence: [...known.memory.silence, missed] };
  return { ...stored, known: { ...known, memory } };
}
