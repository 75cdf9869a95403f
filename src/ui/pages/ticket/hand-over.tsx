// Owns handing a letter over: starred out, on the clipboard, and the provider's desk opened; then whether it was sent.
import { useState } from 'preact/hooks';
import type { Desk } from '../../../tickets/desk/desk.ts';
import { deskOf } from '../../../tickets/desk/desk-of.ts';
import { handOver } from '../../../tickets/desk/hand-over.ts';
import { redact } from '../../../tickets/redact.ts';
import { say } from '../../data/manner.ts';
import type { TicketScene } from '../../data/ticket-scene.ts';
import { copyLetter } from './copy-letter.ts';
import { DeskFacts } from './desk-facts.tsx';
import { SentQuestion } from './sent-question.tsx';
import { currentTicket } from './current-ticket.ts';
import type { LetterInHand } from './use-letter.ts';

export type HandOverProps = {
  readonly scene: TicketScene;
  readonly letter: LetterInHand;
  /** What goes to the user's own users opens no desk, and is no report. */
  readonly isToProvider: boolean;
};

/** For who has no desk: the letter goes to the clipboard, and nothing is opened. */
const NOWHERE = null;

export function HandOver({ scene, letter, isToProvider }: HandOverProps) {
  const { options, desk: settings, tickets, dossier } = scene;
  const [copied, setCopied] = useState<'nothing' | 'copied' | 'refused'>('nothing');
  const [handed, setHanded] = useState<string | null>(null);
  const safe = (text: string) =>
    redact(text, {
      publicWords: letter.made.publicWords,
      hidePrivateAddresses: options.hidePrivateAddresses,
    });
  const found = deskOf(settings.address);
  const desk = found.ok && isToProvider ? found.value : NOWHERE;
  const plain = safe(desk?.format === 'markdown' && !letter.isTouched ? letter.made.markdown : letter.text);
  const html = letter.isTouched ? null : letter.made.html;
  const parcel =
    desk &&
    handOver(desk, {
      ...{ subject: safe(letter.subject), plain, html },
      // What the user wrote is in the whole only.
      short: letter.isTouched ? null : safe(desk.kind === 'mail' ? letter.made.forMail : letter.made.short),
      number: currentTicket(tickets)?.number ?? null,
    });
  const copy = () => {
    void copyLetter(plain, html).then((isCopied) => setCopied(isCopied ? 'copied' : 'refused'));
    setHanded(plain);
  };
  const copyAndOpen = () => {
    copy();
    if (parcel) window.open(parcel.address, '_blank', 'noopener');
  };
  return (
    <>
      <p class="buttons">
        {desk && (
          <button class="primary" data-do="copy-and-open" onClick={copyAndOpen}>
            {say('ticketCopyAndOpen', placeOf(desk))}
          </button>
        )}
        <button class={desk ? '' : 'primary'} data-do="copy" onClick={copy}>
          {say('ticketCopy')}
        </button>
        {letter.isTouched && <button onClick={letter.startAgain}>{say('ticketStartAgain')}</button>}
      </p>
      {desk && parcel && <DeskFacts desk={desk} parcel={parcel} />}
      <p class="muted small" role="status">
        {copied === 'copied' && say('ticketCopied')}
        {copied === 'refused' && say('ticketNotCopied')}
      </p>
      {handed !== null && isToProvider && (
        <SentQuestion
          text={handed}
          outage={dossier.outage.id}
          tickets={tickets}
          now={dossier.now}
          onDone={() => setHanded(null)}
        />
      )}
    </>
  );
}

function placeOf({ kind, address }: Desk): string {
  return kind === 'mail' ? address.slice('mailto:'.length) : new URL(address).host;
}
