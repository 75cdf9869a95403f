// Owns the page of a ticket: what to cite first, which letter, the letter itself, handing it over, and what came back.
import { useEffect, useState } from 'preact/hooks';
import { onAnnouncement } from '../../../platform/announcements.ts';
import { openIncidents, variantsFor, VARIANTS, type Variant } from '../../../tickets/variant.ts';
import { dossierOfTicket, sceneOfTicket } from '../../data/current-ticket.ts';
import { say } from '../../data/manner.ts';
import type { TicketScene } from '../../data/ticket-scene.ts';
import { losesTime } from '../../data/contract-scene.ts';
import { later } from '../../kit/later.tsx';
import { ContractNotice } from './contract-notice.tsx';
import { Editor } from './editor.tsx';
import { IncidentFirst } from './incident-first.tsx';
import { readScene } from './read-scene.ts';
import { VariantChoice } from './variant-choice.tsx';

// The letter comes first: the rest is loaded after it.
const earlyNotice = later(async () => (await import('./early-notice.tsx')).EarlyNotice);
const sidePanelButton = later(async () => (await import('./side-panel-button.tsx')).SidePanelButton);
const ticketChoice = later(async () => (await import('./ticket-choice.tsx')).TicketChoice);
const noteForm = later(async () => (await import('./note-form.tsx')).NoteForm);
const ticketStory = later(async () => (await import('./ticket-story.tsx')).TicketStory);
const promiseSection = later(async () => (await import('./promise-section.tsx')).PromiseSection);
const contractForm = later(async () => (await import('./contract-form.tsx')).ContractForm);
const deskForm = later(async () => (await import('./desk-form.tsx')).DeskForm);

/** What may stand above the letter is there before it: nothing that somebody reads or presses may jump. */
export async function readyAboveLetter(): Promise<void> {
  await Promise.all([earlyNotice, sidePanelButton, ticketChoice].map((part) => part.ready()));
}

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
        {scene.isLatest && <sidePanelButton.Part />}
      </header>
      {standing !== 'counts' && (
        <p>{say(standing === 'not-theirs' ? 'ticketNotTheirs' : 'ticketFalseAlarm', outage.provider)}</p>
      )}
      <ContractNotice scene={read} />
      {scene.contract.contract === null && losesTime(scene.contract, read.dossier) === 'no' && (
        <earlyNotice.Part dossier={read.dossier} address={scene.desk.address} />
      )}
      {openIncidents(scene.dossier).map(({ thread }) => (
        <IncidentFirst key={thread.id} thread={thread} dossier={scene.dossier} />
      ))}
      {!scene.dossier.isOwnWork && (
        <ticketChoice.Part tickets={scene.tickets} chosen={scene.ticket} onChoose={goWith} />
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
      <noteForm.Part scene={scene} />
      <ticketStory.Part scene={read} />
      <promiseSection.Part scene={scene} />
      <contractForm.Part provider={outage.provider} desk={scene.desk} scene={scene.contract} />
      <deskForm.Part provider={outage.provider} desk={scene.desk} zone={scene.providerZone} />
    </>
  );
}
