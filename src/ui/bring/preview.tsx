// Owns what would become of a list: each site with a box to tick, what is left out and why, and one question for all.
import { useState } from 'preact/hooks';
import { permissionPattern, type HttpUrl } from '../../base/http-url.ts';
import type { Target } from '../../domain/target.ts';
import { requestHosts } from '../../platform/permissions.ts';
import type { BroughtList } from '../../watchlists/read-list.ts';
import { ask } from '../data/ask.ts';
import { say } from '../data/manner.ts';
import { Problem } from '../kit/field.tsx';
import { LeftOut } from './left-out.tsx';
import { ProposalRow } from './proposal-row.tsx';
import type { Directory } from './read-brought.ts';
import { sayFormat } from './say-list.ts';

/** More rows than these are shown when somebody asks for them: thousands keep the page waiting. */
const SHOWN = 200;

export type PreviewProps = {
  readonly list: BroughtList;
  readonly directory: Directory;
  readonly onSaved: (targets: readonly Target[]) => void;
};

export function Preview({ list, directory, onSaved }: PreviewProps) {
  const { format, proposals, skipped } = list;
  const [chosen, setChosen] = useState<ReadonlySet<HttpUrl>>(
    new Set(proposals.filter(({ doubts }) => doubts.length === 0).map(({ draft }) => draft.url)),
  );
  const [isAll, setAll] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const providerOf = (url: HttpUrl) => directory.providerOfHost(new URL(url).hostname)?.name ?? null;

  const save = () => {
    const drafts = proposals
      .filter(({ draft }) => chosen.has(draft.url))
      .map(({ draft }) => {
        const provider = providerOf(draft.url);
        return provider === null ? draft : { ...draft, provider };
      });
    const saving = ask('save-targets', { drafts });
    // The question has to come from within the click itself: one for all of them.
    const patterns = [...new Set(drafts.map(({ url }) => permissionPattern(url)))];
    void requestHosts(patterns).catch(() => false);
    setSaving(true);
    void saving.then((saved) => {
      setSaving(false);
      if (saved.ok) onSaved(saved.value);
      else setRefusal(say('optionsRefused', saved.problem.message));
    });
  };
  const toggle = (url: HttpUrl, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(url);
    else next.delete(url);
    setChosen(next);
  };

  return (
    <section class="brought" aria-label={say('bringFound')}>
      <p class="brought-title" role="status">
        {say('bringCounts', sayFormat(format), proposals.length, skipped.length)}
      </p>
      {proposals.length > 0 && (
        <ul class="card">
          {proposals.slice(0, isAll ? proposals.length : SHOWN).map((proposal) => (
            <ProposalRow
              key={proposal.draft.url}
              proposal={proposal}
              provider={providerOf(proposal.draft.url)}
              isChosen={chosen.has(proposal.draft.url)}
              onToggle={(isChosen) => toggle(proposal.draft.url, isChosen)}
            />
          ))}
        </ul>
      )}
      {!isAll && proposals.length > SHOWN && (
        <button onClick={() => setAll(true)}>{say('bringShowAll', proposals.length)}</button>
      )}
      <LeftOut skipped={skipped} />
      <div role="alert">{refusal !== null && <Problem text={refusal} />}</div>
      {proposals.length > 0 && (
        <div class="buttons">
          <button
            class="primary"
            // Disabled, it would lose the focus while it waits.
            aria-disabled={isSaving || chosen.size === 0}
            onClick={() => {
              if (!isSaving && chosen.size > 0) save();
            }}
          >
            {sayWatch(chosen.size)}
          </button>
          <p class="muted">{say('bringAsked')}</p>
        </div>
      )}
    </section>
  );
}

function sayWatch(count: number): string {
  if (count === 0) return say('bringWatchNone');
  return say(count === 1 ? 'bringWatchOne' : 'bringWatchMany', count);
}
