// Owns one target in the list: how it is, what was decided about it, and everything that can be done to it.
import { hostnameOf, permissionPattern } from '../../../base/http-url.ts';
import type { Health } from '../../../domain/health.ts';
import type { Site, Target } from '../../../domain/target.ts';
import { draftOf } from '../../../domain/target-draft.ts';
import { mainFailure } from '../../../domain/window.ts';
import { requestHosts } from '../../../platform/permissions.ts';
import { sayFailure, saySilence } from '../../../text/failure.ts';
import { sayTargetFacts } from '../../../text/target-facts.ts';
import { ask } from '../../data/ask.ts';
import { say } from '../../data/manner.ts';
import { StateIcon } from '../../kit/state-icon.tsx';
import { OpenButton } from './open-button.tsx';
import type { Page } from './page.ts';
import { TargetForm } from './target-form.tsx';

export type TargetItemProps = { readonly page: Page; readonly site: Site; readonly target: Target };

export function TargetItem({ page, site, target }: TargetItemProps) {
  const { scene, editing, edit, tell, remove } = page;
  const { id, name, pausedSince } = target;
  const isEditing = editing.kind === 'target' && editing.id === id;
  const health = scene.health(target);
  const ids = [id];
  return (
    <li class="target">
      <div class="target-line">
        <StateIcon state={health.kind === 'intermittent' ? 'down' : health.kind} size={18} />
        <span class="hidden">{say(`state_${health.kind}`)}</span>
        <div class="target-words">
          <p class="name" title={name}>
            <strong>{name}</strong>
          </p>
          <p class="muted url" dir="ltr" title={target.url}>
            {target.url}
          </p>
          <p class="muted">
            {pausedSince !== null && <span class="tag">{say('optionsPaused')}</span>}{' '}
            {[...sayTrouble(health), ...sayTargetFacts(say, target)].join(say('factJoin'))}
          </p>
        </div>
        <div class="buttons">
          <OpenButton
            text={say('optionsEdit')}
            label={say('optionsEditOf', name)}
            isOpen={isEditing}
            onToggle={(isOpen) => edit(isOpen ? { kind: 'target', id } : { kind: 'nothing' })}
          />
          <button
            aria-label={say(pausedSince === null ? 'optionsPauseOf' : 'optionsResumeOf', name)}
            onClick={() => void ask(pausedSince === null ? 'pause' : 'resume', { ids })}
          >
            {say(pausedSince === null ? 'popupPause' : 'popupResume')}
          </button>
          <button aria-label={say('optionsRemoveOf', name)} onClick={() => remove(ids, name)}>
            {say('popupRemove')}
          </button>
        </div>
      </div>
      {!scene.mayRead(target.url) && <Forbidden target={target} />}
      <ChangedContent
        health={health}
        onAccept={() =>
          void ask('accept-content', { id }).then(({ ok }) => {
            if (ok) tell(say('optionsAcceptedOf', name));
          })
        }
      />
      {isEditing && (
        <TargetForm
          scene={scene}
          id={id}
          draft={draftOf(target, site)}
          onCancel={() => page.close(editing)}
          onSaved={(saved) => {
            page.close(editing);
            tell(say('optionsSavedOf', saved.name));
          }}
        />
      )}
    </li>
  );
}

function Forbidden({ target: { url, name } }: { readonly target: Target }) {
  return (
    <p class="call">
      <span>{say('optionsPermission', hostnameOf(url))}</span>
      <button
        aria-label={say('optionsAllowOf', name)}
        onClick={() => void requestHosts([permissionPattern(url)])}
      >
        {say('optionsAllow')}
      </button>
    </p>
  );
}

/** What the picture of the state says, where there is no line of its own about it. */
function sayTrouble(health: Health): string[] {
  if (health.kind === 'up') return [];
  if (health.kind !== 'unknown') return [say('factFails', sayFailure(say, mainFailure(health.window)))];
  const isSaid = health.reason === 'paused' || health.reason === 'permission';
  return isSaid ? [] : [say('factUnobserved', saySilence(say, health.reason))];
}

type ChangedContentProps = { readonly health: Health; readonly onAccept: () => void };

/** What was learned can be learned anew. A known failure page is one until a text says otherwise. */
function ChangedContent({ health, onAccept }: ChangedContentProps) {
  if (health.kind === 'up' || !health.window) return null;
  const failure = mainFailure(health.window);
  if (failure.kind !== 'content-changed') return null;
  if (failure.looksLike !== null) return <p class="call">{say('optionsKnownPage')}</p>;
  return (
    <p class="call">
      <span>{say('optionsChanged')}</span>
      <button onClick={onAccept}>{say('popupAccept')}</button>
    </p>
  );
}
