// Owns the page of a ticket: what to cite first, which letter, the letter itself, handing it over, and what came back.
import { useEffect, useState } from 'preact/hooks';
import { onAnnouncement } from '../../../platform/announcements.ts';
import { openIncidents, variantsFor, VARIANTS, type Variant } from '../../../tickets/variant.ts';
import { dossierOfTicket, sceneOfTicket } from '../../data/current-ticket.ts';
import { say } from '../../data/manner.ts';
import type { TicketScene } from '../../data/ticket-scene.ts';
import { losesTime } from '../../data/contract-scene.ts';
import { ContractForm } from './contract-form.tsx';
import { ContractNotice } from './contract-notice.tsx';
import { DeskForm } from './desk-form.tsx';
import { EarlyNotice } from './early-notice.tsx';
import { Editor } from './editor.tsx';
import { IncidentFirst } from './incident-first.tsx';
import { PromiseSection } from './promise-section.tsx';
import { NoteForm } from './note-form.tsx';
import { readScene } from './read-scene.ts';
import { SidePanelButton } from './side-panel-button.tsx';
import { TicketChoice } from './ticket-choice.tsx';
import { TicketStory } from './ticket-story.tsx';
import { VariantChoice } from './variant-choice.tsx';

export type TicketPageProps = {
  readonly id: string;
  readonly first: TicketScene | null;
  /** The letter that was asked for by who opened the page. */
  readonly wanted: string | null;
  /** Whether who opened the page has put it on the clipboard already. */
  readonly copied: boolean;
};

export function TicketPage({ id, first, wanted, copied }: TicketPageProps) {
  const [read, see] = useState(first);
  const [chosen, choose] = useState(VARIANTS.find((each) => each === wanted) ?? null);
  const [isCopied, setCopied] = useState(copied);
  const [ticket, goWith] = useState<string | null>(null);
  useEffect(() => {
    const refresh = async () => {
      const next = await readScene(id);
      if (next) see(next);
    };
    const stop = onAnnouncement(() => void refresh());
    // What changed since the first read was announced to nobody.
    void refresh();
    return stop;
  }, [id]);
  if (!read) return <p class="muted">{say('outageUnknown')}</p>;
  const scene = sceneOfTicket(read, ticket);
  const fit = variantsFor(dossierOfTicket(scene));
  const variant: Variant | undefined = fit.find((each) => each === chosen) ?? fit[0];
  const { outage, standing } = scene.dossier;
  return (
    <>
      <header>
        <h1>{say('ticketTo', outage.provider)}</h1>
        <p>
          <a href={`/src/ui/pages/outage/index.html?id=${encodeURIComponent(outage.id)}`}>
            {say('ticketOutage')}
          </a>
        </p>
        {scene.isLatest && <SidePanelButton />}
      </header>
      {standing !== 'counts' && (
        <p>{say(standing === 'not-theirs' ? 'ticketNotTheirs' : 'ticketFalseAlarm', outage.provider)}</p>
      )}
      <ContractNotice scene={read} />
      {scene.contract.contract === null && losesTime(scene.contract, read.dossier) === 'no' && (
        <EarlyNotice dossier={read.dossier} address={scene.desk.address} />
      )}
      {openIncidents(scene.dossier).map(({ thread }) => (
        <IncidentFirst key={thread.id} thread={thread} dossier={scene.dossier} />
      ))}
      {!scene.dossier.isOwnWork && (
        <TicketChoice tickets={scene.tickets} chosen={scene.ticket} onChoose={goWith} />
      )}
      {variant === undefined ? (
        <p class="muted">{say('ticketNoLetter')}</p>
      ) : (
        <>
          <VariantChoice
            fit={fit}
            chosen={variant}
            onChoose={(next) => {
              choose(next);
              setCopied(false);
            }}
          />
          <Editor
            key={variant}
            scene={scene}
            variant={variant}
            isCopied={isCopied && variant === wanted}
            onDone={() => goWith(null)}
          />
        </>
      )}
      <NoteForm scene={scene} />
      <TicketStory scene={read} />
      <PromiseSection scene={scene} />
      <ContractForm provider={outage.provider} desk={scene.desk} scene={scene.contract} />
      <DeskForm provider={outage.provider} desk={scene.desk} zone={scene.providerZone} />
    </>
  );
}
