// Owns one target in the list: how it is, what was decided about it, and everything that can be done to it.
import { useEffect, useRef } from 'preact/hooks';
import { hostnameOf, permissionPattern } from '../../../base/http-url.ts';
import type { Health } from '../../../domain/health.ts';
import type { Site, Target } from '../../../domain/target.ts';
import { draftOf } from '../../../domain/target-draft.ts';
import { mainFailure } from '../../../domain/window.ts';
import { requestHosts } from '../../../platform/permissions.ts';
import { sayFailure } from '../../../text/failure.ts';
import { sayTargetFacts } from '../../../text/target-facts.ts';
import { ask } from '../../data/ask.ts';
import { say } from '../../data/manner.ts';
import { StateIcon } from '../../kit/state-icon.tsx';
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
        <div class="target-words">
          <p class="name">
            <strong>{name}</strong> {pausedSince !== null && <span class="tag">{say('optionsPaused')}</span>}
          </p>
          <p class="muted url" dir="ltr">
            {target.url}
          </p>
          <p class="muted">{sayTargetFacts(say, target).join(say('factJoin'))}</p>
        </div>
        <div class="buttons">
          <EditButton isEditing={isEditing} name={name} onClick={() => edit({ kind: 'target', id })} />
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
      {changedContent(health) !== null && (
        <p class="call">
          <span>{say('optionsChanged', changedContent(health) ?? '')}</span>
          <button
            onClick={() =>
              void ask('accept-content', { id }).then(() => tell(say('optionsAcceptedOf', name)))
            }
          >
            {say('popupAccept')}
          </button>
        </p>
      )}
      {isEditing && (
        <TargetForm
          scene={scene}
          id={id}
          draft={draftOf(target, site)}
          onCancel={() => edit({ kind: 'nothing' })}
          onSaved={(saved) => {
            edit({ kind: 'nothing' });
            tell(say('optionsSavedOf', saved.name));
          }}
        />
      )}
    </li>
  );
}

type EditButtonProps = { readonly isEditing: boolean; readonly name: string; readonly onClick: () => void };

/** It takes the focus back from the form that it opened. */
function EditButton({ isEditing, name, onClick }: EditButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(isEditing);
  useEffect(() => {
    if (wasEditing.current && !isEditing) button.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  return (
    <button ref={button} aria-label={say('optionsEditOf', name)} aria-expanded={isEditing} onClick={onClick}>
      {say('optionsEdit')}
    </button>
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

/** What is wrong, where the user may say that it is right. */
function changedContent(health: Health): string | null {
  if (health.kind === 'up' || !health.window) return null;
  const failure = mainFailure(health.window);
  return failure.kind === 'content-changed' ? sayFailure(say, failure) : null;
}
