// Owns the list of other computers' records that stand beside this one, and what they add to it.
import { useEffect, useState } from 'preact/hooks';
import type { VantageSummary } from '../../../backup/dry-run.ts';
import { readVantages } from '../../../store/read/vantages.ts';
import { say } from '../../data/manner.ts';
import { pageStore } from '../../data/page-store.ts';
import { useClerk } from '../../data/use-clerk.ts';
import { sayWhen } from '../../data/say-when.ts';
import { Problem } from '../../kit/field.tsx';
import type { Page } from './page.ts';
import { RemoveVantage } from './remove-vantage.tsx';
import { TargetsInBoth } from './targets-in-both.tsx';

export function Vantages({ page }: { readonly page: Page }) {
  const { scene } = page;
  const { run } = useClerk();
  const [all, setAll] = useState<readonly VantageSummary[]>([]);
  useEffect(() => {
    void (async () => {
      // Where there are none, nobody has to go through the whole record.
      const read = await readVantages(pageStore);
      if (!read.ok || read.value.length === 0) return setAll([]);
      const compared = await run('compare-vantages', null);
      if (compared.ok) setAll(compared.value);
    })();
  }, [scene.live?.head.hash]);
  if (all.length === 0) return null;
  return (
    <div class="card">
      {all.map(({ id, madeAt, isVerified, shared }) => (
        <section key={id} class="sheet" aria-label={say('vantageName', id.slice(0, 8))}>
          <h3>{say('vantageName', id.slice(0, 8))}</h3>
          <p class="muted">{say('vantageUntil', sayWhen(madeAt, scene.now))}</p>
          {!isVerified && <Problem text={say('vantageUnverified')} />}
          <TargetsInBoth shared={shared} />
          <RemoveVantage id={id} page={page} />
        </section>
      ))}
      <p class="sheet field-hint">{say('vantageHint')}</p>
    </div>
  );
}
