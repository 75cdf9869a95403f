// Owns the user's own planned work: what there is, adding some, and removing it, which can be taken back.
import type { OwnWork as Work } from '../../../domain/own-work.ts';
import { sayWorkTime } from '../../../text/own-work.ts';
import { ask } from '../../data/ask.ts';
import { pageManner, say } from '../../data/manner.ts';
import { OpenButton } from './open-button.tsx';
import { OwnWorkForm } from './own-work-form.tsx';
import type { Page } from './page.ts';
import { Section } from './section.tsx';
import { nameOfWork, sayScope } from './work-scopes.ts';

export function OwnWork({ page }: { readonly page: Page }) {
  const { scene, editing, edit, close } = page;
  const works = scene.corrections.works.toSorted((one, other) =>
    nameOfWork(one).localeCompare(nameOfWork(other), pageManner.locale),
  );
  const isAdding = editing.kind === 'own-work' && editing.id === null;
  return (
    <Section title={say('optionsOwnWork')} hint={say('optionsOwnWorkHint')}>
      <div class="tools">
        <OpenButton
          text={say('optionsOwnWorkAdd')}
          isOpen={isAdding}
          onToggle={(isOpen) => edit(isOpen ? { kind: 'own-work', id: null } : { kind: 'nothing' })}
        />
      </div>
      {isAdding && <OwnWorkForm page={page} work={null} onClose={() => close(editing)} />}
      {works.length === 0 ? (
        <p class="muted">{say('optionsOwnWorkNone')}</p>
      ) : (
        <ul class="card">
          {works.map((work) => (
            <WorkItem key={work.id} page={page} work={work} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function WorkItem({ page, work }: { readonly page: Page; readonly work: Work }) {
  const { scene, editing, edit, close, tell } = page;
  const isEditing = editing.kind === 'own-work' && editing.id === work.id;
  const name = nameOfWork(work);
  const lay = (own: Work | null) =>
    ask('correct', { correction: { kind: 'own-work', id: work.id, work: own } });
  const remove = () =>
    void lay(null).then(({ ok }) => {
      if (ok) tell(say('optionsOwnWorkRemoved', name), () => void lay(work));
    });
  return (
    <li class="target">
      <div class="target-line">
        <div class="target-words">
          <p class="name" title={name}>
            {name}
          </p>
          <p class="muted">
            {[sayScope(work.scope, scene.sites), sayWorkTime(pageManner, work.time)].join(say('factJoin'))}
          </p>
        </div>
        <div class="buttons">
          <OpenButton
            text={say('optionsEdit')}
            label={say('optionsEditOf', name)}
            isOpen={isEditing}
            onToggle={(isOpen) => edit(isOpen ? { kind: 'own-work', id: work.id } : { kind: 'nothing' })}
          />
          <button aria-label={say('optionsOwnWorkRemoveOf', name)} onClick={remove}>
            {say('optionsOwnWorkRemove')}
          </button>
        </div>
      </div>
      {isEditing && <OwnWorkForm page={page} work={work} onClose={() => close(editing)} />}
    </li>
  );
}
