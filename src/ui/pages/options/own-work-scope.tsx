// Owns the fields that tell what planned work is meant for: all of it, a provider, a site, or what is ticked one by one.
import type { Site } from '../../../domain/target.ts';
import { say } from '../../data/manner.ts';
import { Field } from '../../kit/field.tsx';
import { Checks } from './checks.tsx';
import type { OwnWorkTimesProps } from './own-work-times.tsx';
import { sayScope, workScopes } from './work-scopes.ts';

export type OwnWorkScopeProps = OwnWorkTimesProps & { readonly sites: readonly Site[] };

export function OwnWorkScope({ sites, draft: { scope }, change, problemOf }: OwnWorkScopeProps) {
  const scopes = workScopes(sites, scope);
  return (
    <>
      <Field label={say('optionsOwnWorkScope')}>
        {(ties) => (
          <select
            {...ties}
            name="workScope"
            onChange={({ currentTarget }) => change({ scope: scopes[currentTarget.selectedIndex] ?? scope })}
          >
            {scopes.map((each) => (
              <option key={JSON.stringify(each)} selected={JSON.stringify(each) === JSON.stringify(scope)}>
                {sayScope(each, sites, true)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {scope.kind === 'targets' && (
        <Checks
          name="workTarget"
          label={say('optionsOwnWorkWhich')}
          problem={problemOf('scope')}
          choices={sites
            .flatMap(({ targets }) => targets)
            .map(({ id, name }) => ({ value: id, label: name }))}
          chosen={scope.targets}
          onChange={(targets) => change({ scope: { kind: 'targets', targets } })}
        />
      )}
    </>
  );
}
