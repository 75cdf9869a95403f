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
  const { works } = scene.ownWorks;
  const isAdding = editing.kind === 'own-work';
  return (
    <Section title={say('optionsOwnWork')} hint={say('optionsOwnWorkHint')}>
      <div class="tools">
        <OpenButton
          text={say('optionsOwnWorkAdd')}
          isOpen={isAdding}
          onToggle={(isOpen) => edit({ kind: isOpen ? 'own-work' : 'nothing' })}
        />
      </div>
      {isAdding && <OwnWorkForm page={page} onClose={() => close(editing)} />}
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

function WorkItem({ page: { scene, tell }, work }: { readonly page: Page; readonly work: Work }) {
  const name = nameOfWork(work);
  const remove = () =>
    void ask('remove-own-work', { id: work.id }).then(({ ok }) => {
      if (ok) tell(say('optionsOwnWorkRemoved', name), () => void ask('save-own-work', { work }));
    });
  return (
    <li class="target target-line">
      <div class="target-words">
        <p class="name" title={name}>
          {name}
        </p>
        <p class="muted">
          {[sayScope(work.scope, scene.sites), sayWorkTime(pageManner, work.time)].join(say('factJoin'))}
        </p>
      </div>
      <button aria-label={say('optionsOwnWorkRemoveOf', name)} onClick={remove}>
        {say('optionsOwnWorkRemove')}
      </button>
    </li>
  );
}
