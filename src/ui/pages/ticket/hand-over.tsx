// Owns handing a letter over: starred out, on the clipboard, and the provider's desk opened; then whether it was sent.
import { useState } from 'preact/hooks';
import type { Desk } from '../../../tickets/desk/desk.ts';
import { isToProvider, type Variant } from '../../../tickets/variant.ts';
import { copyLetter } from '../../data/copy-letter.ts';
import { say } from '../../data/manner.ts';
import { openOutside } from '../../data/open-outside.ts';
import type { TicketScene } from '../../data/ticket-scene.ts';
import { writtenLetter } from '../../data/written-letter.ts';
import { DeskFacts } from './desk-facts.tsx';
import { SentQuestion } from './sent-question.tsx';
import type { LetterInHand } from './use-letter.ts';

export type HandOverProps = {
  readonly scene: TicketScene;
  readonly variant: Variant;
  readonly letter: LetterInHand;
  /** Whether it was copied before the page was opened. */
  readonly isCopied: boolean;
  /** It was sent, or was not. */
  readonly onDone: () => void;
};

export function HandOver({ scene, variant, letter, isCopied, onDone }: HandOverProps) {
  const { ticket, dossier } = scene;
  const { made, subject, text, begun } = letter;
  const { desk, parcel, plain, html } = writtenLetter(scene, variant, made, { subject, text, made: begun });
  const [copied, setCopied] = useState<'nothing' | 'copied' | 'refused'>(isCopied ? 'copied' : 'nothing');
  const [handed, setHanded] = useState(isCopied ? plain : null);
  const copy = () => {
    void copyLetter(plain, html).then((isDone) => setCopied(isDone ? 'copied' : 'refused'));
    setHanded(plain);
  };
  const copyAndOpen = () => {
    copy();
    if (parcel) openOutside(parcel.address);
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
      {handed !== null && isToProvider(variant) && (
        <SentQuestion
          key={ticket?.id ?? ''}
          text={handed}
          outage={dossier.outage.id}
          ticket={ticket}
          now={dossier.now}
          onDone={() => {
            setHanded(null);
            onDone();
          }}
        />
      )}
    </>
  );
}

function placeOf({ kind, address }: Desk): string {
  return kind === 'mail' ? address.slice('mailto:'.length) : new URL(address).host;
}
