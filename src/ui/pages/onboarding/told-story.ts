// Owns the stages of the simulated outage, each with what the popup would show, or the letter that would be written.
import { days } from '../../../time/duration.ts';
import { draftOf } from '../../../tickets/draft.ts';
import { renderPlain } from '../../../tickets/render/plain.ts';
import type { Variant } from '../../../tickets/variant.ts';
import { dossierOf } from '../../data/dossier-of.ts';
import { pageManner, say } from '../../data/manner.ts';
import { overviewOf, type Overview } from '../../data/overview.ts';
import { pageClock } from '../../data/page-store.ts';
import { inventedRecord, type InventedRecord, type Moment } from './invented-record.ts';

type Plan = { readonly stage: string; readonly moment: Moment; readonly letter: Variant | null };

export const STAGES = [
  { stage: 'quiet', moment: 'quiet', letter: null },
  { stage: 'failing', moment: 'failing', letter: null },
  { stage: 'down', moment: 'down', letter: null },
  { stage: 'ticket', moment: 'down', letter: 'first-report' },
  { stage: 'recovered', moment: 'recovered', letter: null },
] as const satisfies readonly Plan[];

export type Stage = (typeof STAGES)[number]['stage'];

export type Told = {
  readonly stage: Stage;
  readonly overview: Overview;
  readonly letter: { readonly subject: string; readonly text: string } | null;
};

/** The story as if it had ended just now. */
export async function tellStory(): Promise<Told[]> {
  const endsAt = pageClock.wall();
  const names = {
    shop: say('simulationShop'),
    host: say('simulationHost'),
    docs: say('simulationDocs'),
    otherHost: say('simulationOtherHost'),
  };
  return Promise.all(
    STAGES.map(async ({ stage, moment, letter }) => {
      const record = inventedRecord(moment, endsAt, names);
      const overview = await overviewOf(record.overview, record.now, days(1));
      return { stage, overview, letter: letter && letterOf(record, letter) };
    }),
  );
}

function letterOf({ outage, checks, now }: InventedRecord, variant: Variant): Told['letter'] {
  const { zone } = pageManner;
  const dossier = dossierOf(outage, checks, [], now, zone);
  const options = { zones: { local: zone, provider: null }, identifiers: [], claim: null };
  const draft = dossier && draftOf(variant, dossier, { ...options, hidePrivateAddresses: false });
  return draft && { subject: draft.subject, text: renderPlain(draft.long) };
}
