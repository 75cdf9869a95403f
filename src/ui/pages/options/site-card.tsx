// Owns one site: its name, its provider, and its targets.
import { say } from '../../data/manner.ts';
import type { Site } from '../../../domain/target.ts';
import { minutes } from '../../../time/duration.ts';
import { newDraft } from './draft-in.ts';
import { OpenButton } from './open-button.tsx';
import type { Page } from './page.ts';
import { SiteForm } from './site-form.tsx';
import { TargetForm } from './target-form.tsx';
import { TargetItem } from './target-item.tsx';

export function SiteCard({ page, site }: { readonly page: Page; readonly site: Site }) {
  const { scene, editing, edit, tell } = page;
  const { id, name, provider, notifyAfter } = site;
  const isEditing = editing.kind === 'site' && editing.id === id;
  const isAdding = editing.kind === 'new' && editing.site === id;
  const close = () => page.close(editing);
  return (
    <li class="card">
      <header class="site-line">
        <div class="target-words">
          <h3 title={name}>{name}</h3>
          <p class="muted">
            {[
              ...(provider === name ? [] : [provider]),
              ...(notifyAfter > 0 ? [say('factNotifyAfter', notifyAfter / minutes(1))] : []),
            ].join(say('factJoin'))}
          </p>
        </div>
        <div class="buttons">
          <OpenButton
            class="plain"
            text={say('optionsEditSite')}
            label={say('optionsEditSiteOf', name)}
            isOpen={isEditing}
            onToggle={(isOpen) => edit(isOpen ? { kind: 'site', id } : { kind: 'nothing' })}
          />
          <OpenButton
            class="plain"
            text={say('optionsAddTargetHere')}
            label={say('optionsAddTargetTo', name)}
            isOpen={isAdding}
            onToggle={(isOpen) => edit(isOpen ? { kind: 'new', site: id } : { kind: 'nothing' })}
          />
        </div>
      </header>
      {isEditing && <SiteForm page={page} site={site} onClose={close} />}
      <ul>
        {site.targets.map((target) => (
          <TargetItem key={target.id} page={page} site={site} target={target} />
        ))}
      </ul>
      {isAdding && (
        <TargetForm
          scene={scene}
          id={null}
          draft={newDraft({ site: name, provider })}
          onCancel={close}
          onSaved={(target) => {
            close();
            tell(say('optionsAddedOf', target.name));
          }}
        />
      )}
    </li>
  );
}
