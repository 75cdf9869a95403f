// Owns adding a site in the popup: the page behind it as a ready offer, and a field for any other address.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { readDraft } from '../../../domain/target-draft.ts';
import type { Target } from '../../../domain/target.ts';
import { sayDraftProblem } from '../../../text/draft-problem.ts';
import { say } from '../../data/manner.ts';
import type { TabOffer } from '../../data/tab-offer.ts';
import { watchUrl, type Watching, type WatchProblem } from '../../data/watch-url.ts';
import { wearSheet } from '../../kit/wear-sheet.ts';
import sheet from './add-site.css?url';

export const worn = wearSheet(sheet);

export type AddSiteProps = {
  /** Nothing is watched yet. */
  readonly isFirst: boolean;
  readonly offer: TabOffer | null;
  readonly targets: readonly Target[];
  /** What the background found wrong with the last address. */
  readonly refused: WatchProblem | null;
  readonly onWatching: (watching: Promise<Watching>) => void;
  readonly onCancel: () => void;
};

export function AddSite({ isFirst, offer, targets, refused, onWatching, onCancel }: AddSiteProps) {
  const [wrong, setWrong] = useState<WatchProblem | null>(null);
  const problem = wrong ?? refused;
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (!isFirst || problem) field.current?.focus();
  }, [isFirst, problem]);
  return (
    <section class={`add ${isFirst ? 'first' : ''}`}>
      {isFirst && (
        <>
          <h1>{say('popupFirstTitle')}</h1>
          <p class="muted">{say('popupFirstText')}</p>
          {offer ? (
            <button class="primary offer" title={offer.url} onClick={() => onWatching(offer.watch())}>
              <span class="name">{say('popupWatchHost', offer.host)}</span>
            </button>
          ) : (
            <p>{say('popupNotWatchable')}</p>
          )}
        </>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const read = readDraft({ url: typed }, targets);
          setWrong(read.ok ? null : read.problem);
          if (read.ok) onWatching(watchUrl(read.value.url));
        }}
      >
        <label for="address">{say('popupOtherAddress')}</label>
        <div class="field">
          <input
            ref={field}
            id="address"
            type="url"
            dir="ltr"
            value={typed}
            placeholder={offer?.page ?? 'https://'}
            spellcheck={false}
            autocomplete="off"
            aria-invalid={problem !== null}
            aria-describedby={problem ? 'address-problem' : undefined}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <button class={isFirst && offer ? '' : 'primary'}>{say('popupAdd')}</button>
        </div>
        {problem && (
          <p id="address-problem" class="problem" role="alert">
            {sayProblem(problem)}
          </p>
        )}
      </form>
      {!isFirst && (
        <button class="plain" onClick={onCancel}>
          {say('optionsCancel')}
        </button>
      )}
    </section>
  );
}

function sayProblem(problem: WatchProblem): string {
  if (!Array.isArray(problem)) return say('optionsRefused', problem.message);
  return problem.map((each) => sayDraftProblem(say, each)).join(' ');
}
