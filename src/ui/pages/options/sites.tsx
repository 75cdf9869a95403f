// Owns the list of sites: finding one among many, adding one, and the permissions that are missing.
import { useState } from 'preact/hooks';
import { permissionPattern } from '../../../base/http-url.ts';
import type { Site } from '../../../domain/target.ts';
import { requestHosts } from '../../../platform/permissions.ts';
import { say } from '../../data/manner.ts';
import { InputField } from '../../kit/field.tsx';
import { newDraft } from './draft-in.ts';
import { OpenButton } from './open-button.tsx';
import type { Page } from './page.ts';
import { Section } from './section.tsx';
import { SiteCard } from './site-card.tsx';
import { TargetForm } from './target-form.tsx';

/** With more targets than these, looking for one takes longer than typing a part of its name. */
const MANY = 8;

export function Sites({ page }: { readonly page: Page }) {
  const { scene, editing, edit, tell } = page;
  const [sought, setSought] = useState('');
  const isNew = editing.kind === 'new' && editing.site === null;
  const isEmpty = scene.watched.length === 0;
  const close = () => page.close(editing);
  const sites = scene.sites.flatMap((site) => found(site, sought.trim().toLowerCase()));
  return (
    <Section title={say('optionsSites')} hint={say('optionsSitesHint')}>
      <Forbidden page={page} />
      {/* It is there from the start, so that it can take the focus back from the first form. */}
      <div class="tools" hidden={isEmpty}>
        {scene.watched.length > MANY && (
          <InputField
            label={say('optionsFind')}
            isLabelHidden
            input={{
              type: 'search',
              placeholder: say('optionsFind'),
              value: sought,
              onInput: ({ currentTarget }) => setSought(currentTarget.value),
            }}
          />
        )}
        <OpenButton
          class="primary"
          text={say('optionsAddTarget')}
          isOpen={isNew || isEmpty}
          onToggle={(isOpen) => edit(isOpen ? { kind: 'new', site: null } : { kind: 'nothing' })}
        />
      </div>
      {isEmpty && <p class="muted">{say('optionsNoSites')}</p>}
      {(isNew || isEmpty) && (
        <div class="card">
          <TargetForm
            scene={scene}
            id={null}
            draft={newDraft(null)}
            {...(isEmpty ? {} : { onCancel: close })}
            onSaved={(target) => {
              close();
              tell(say('optionsAddedOf', target.name));
            }}
          />
        </div>
      )}
      <ul class="cards">
        {sites.map((site) => (
          <SiteCard key={site.id} page={page} site={site} />
        ))}
      </ul>
      {sites.length === 0 && !isEmpty && <p class="muted">{say('optionsNothingFound', sought)}</p>}
      <Known id="known-sites" names={scene.sites.map(({ name }) => name)} />
      <Known id="known-providers" names={scene.sites.map(({ provider }) => provider)} />
    </Section>
  );
}

/** The site with the targets that fit; a site whose own name fits has all of them. */
function found(site: Site, sought: string): Site[] {
  const fits = (...texts: readonly string[]) => texts.some((text) => text.toLowerCase().includes(sought));
  if (fits(site.name, site.provider)) return [site];
  const targets = site.targets.filter(({ name, url }) => fits(name, url));
  return targets.length > 0 ? [{ ...site, targets }] : [];
}

/** Several permissions are one question. */
function Forbidden({ page: { scene } }: { readonly page: Page }) {
  const urls = scene.watched.map(({ url }) => url).filter((url) => !scene.mayRead(url));
  const patterns = [...new Set(urls.map(permissionPattern))];
  if (patterns.length < 2) return null;
  return (
    <p class="call">
      <span>{say('optionsPermissionMany', urls.length)}</span>
      <button onClick={() => void requestHosts(patterns)}>{say('optionsAllowAll')}</button>
    </p>
  );
}

function Known({ id, names }: { readonly id: string; readonly names: readonly string[] }) {
  return (
    <datalist id={id}>
      {[...new Set(names)].map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
