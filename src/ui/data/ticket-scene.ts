// Owns everything that the page of a ticket shows, from a few reads: the outage, its checks, what was written before, and what the contract makes of it.
import { NO_DESK, type DeskSettings } from '../../domain/desk.ts';
import type { SavedDraft } from '../../domain/saved-draft.ts';
import type { Ticket } from '../../domain/ticket.ts';
import { allTargets } from '../../domain/target.ts';
import { readOutageInParts } from './read-outage-in-parts.ts';
import { readTickets } from '../../store/read/tickets.ts';
import type { Store } from '../../store/store.ts';
import type { Instant } from '../../time/instant.ts';
import type { LetterOptions } from '../../tickets/scene.ts';
import type { Dossier } from '../../timeline/dossier.ts';
import { claimOf } from '../../tickets/claim-of.ts';
import type { FillTemplate } from '../../tickets/template.ts';
import { byOpening, currentTicket } from './current-ticket.ts';
import { readContractScene, type ContractScene } from './contract-scene.ts';
import { dossierOf, readDossierChecks } from './dossier-of.ts';
import { identifiersIn } from './identifiers-in.ts';
import { recordTime } from './record-time.ts';
import { providerZoneOf, type ProviderZone } from './provider-zone.ts';
import { snippetsIn } from './snippets-in.ts';

export type TicketScene = {
  readonly dossier: Dossier;
  /** Whether nothing failed after it. */
  readonly isLatest: boolean;
  readonly desk: DeskSettings;
  /** What fills in the user's own template; null: they have none, and it is not loaded. */
  readonly fillTemplate: FillTemplate | null;
  readonly contract: ContractScene;
  /** By whose clocks the provider goes, and who says so; null: nobody has said. */
  readonly providerZone: ProviderZone | null;
  /** The user's sentences for other providers. */
  readonly otherSnippets: readonly string[];
  readonly options: LetterOptions;
  /** Oldest first. */
  readonly tickets: readonly Ticket[];
  /** The one that a letter goes with; null: one that is still to be begun. */
  readonly ticket: Ticket | null;
  readonly drafts: readonly SavedDraft[];
};

/** Null: there is no such outage, or the log cannot be read. `wall` is this computer's clock. */
export async function readTicketScene(
  store: Store,
  id: string,
  wall: Instant,
  zone: string,
): Promise<TicketScene | null> {
  const stored = await readOutageInParts(store, id);
  if (!stored.ok || !stored.value.outage) return null;
  const { outage, outages, watchlist, providers } = stored.value;
  const now = recordTime(stored.value, wall);
  const [seen, written] = await Promise.all([
    readDossierChecks(store, outage, allTargets(watchlist.sites), now),
    readTickets(store, outage),
  ]);
  if (!seen.ok || !written.ok) return null;
  const { drafts, pageZone } = written.value;
  const tickets = byOpening(written.value.tickets);
  const dossier = dossierOf(stored.value, seen.value, tickets, now, zone);
  if (!dossier) return null;
  const desk = providers.get(outage.provider)?.desk ?? NO_DESK;
  const hasTemplate = (desk.template ?? '').trim() !== '';
  const fillTemplate = hasTemplate ? (await import('../../tickets/template.ts')).fillTemplate : null;
  const contract = await readContractScene(store, stored.value, dossier, desk.contract ?? null);
  const providerZone = providerZoneOf(desk, contract, pageZone);
  const options: LetterOptions = {
    zones: { local: zone, provider: providerZone?.zone ?? null },
    identifiers: identifiersIn(desk.identifiers),
    claim: contract.assessments && claimOf(contract.assessments),
    hidePrivateAddresses: desk.hidesPrivateAddresses,
  };
  const otherSnippets = [...providers.values()]
    .filter(({ name }) => name !== outage.provider)
    .flatMap((other) => snippetsIn(other.desk?.snippets ?? ''));
  return {
    ...{
      dossier,
      isLatest: outages.at(-1)?.id === outage.id,
      desk,
      fillTemplate,
      contract,
      providerZone,
      options,
    },
    ...{ tickets, ticket: currentTicket(tickets), drafts, otherSnippets },
  };
}
