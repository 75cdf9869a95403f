// Owns the section in which a list from elsewhere is brought.
import { BringList } from '../../bring/bring-list.tsx';
import { say } from '../../data/manner.ts';
import { OpenButton } from './open-button.tsx';
import type { Page } from './page.ts';
import { Section } from './section.tsx';

export function BringSection({ page }: { readonly page: Page }) {
  const { scene, editing, edit, close, tell } = page;
  const isOpen = editing.kind === 'bring';
  return (
    <Section title={say('bringTitle')} hint={say('bringHint')}>
      <div class="tools">
        <OpenButton
          text={say('bringOpen')}
          isOpen={isOpen}
          onToggle={(open) => edit({ kind: open ? 'bring' : 'nothing' })}
        />
      </div>
      {isOpen && (
        <div class="card">
          <BringList
            watched={scene.watched}
            label={say('bringText')}
            hint={say('bringTextHint')}
            onSaved={(targets) => {
              close(editing);
              tell(say(targets.length === 1 ? 'bringSavedOne' : 'bringSavedMany', targets.length));
            }}
          />
        </div>
      )}
    </Section>
  );
}
