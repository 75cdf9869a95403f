// Owns the report: what it is of, ways to take it away, and its parts.
import { useState } from 'preact/hooks';
import { choiceSearch, type ReportChoice } from '../../data/report-choice.ts';
import { Choices } from './choices.tsx';
import { Exports } from './exports.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { Parts } from './parts.tsx';
import { readReport, type SeenReport } from './read-report.ts';
import { TitleBlock } from './title-block.tsx';
import { Unreadable } from './unreadable.tsx';
import { useFingerprint } from './use-fingerprint.ts';

export function ReportPage({ first }: { readonly first: SeenReport }) {
  const [seen, see] = useState(first);
  const [whole, setWhole] = useState<string | null>(null);
  const view = seen.kind === 'report' ? seen.view : null;
  const fingerprint = useFingerprint(view);
  if (!view) return <Unreadable problem={seen.kind === 'problem' ? seen.problem : 'empty'} />;
  // What is on the page: of something else all parts are made anew.
  const key = `${choiceSearch(view.choice)} ${view.log.now}`;
  const choose = (choice: ReportChoice) => {
    history.replaceState(null, '', choiceSearch(choice));
    void readReport().then(see);
  };
  return (
    <>
      <TitleBlock view={view} />
      <Choices view={view} choose={choose} />
      <Exports
        view={view}
        fingerprint={fingerprint}
        isWhole={whole === key && fingerprint.kind !== 'waiting'}
      />
      <Parts key={key} view={view} onWhole={() => setWhole(key)} />
      <Fingerprint fingerprint={fingerprint} />
    </>
  );
}
