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
  const view = seen.kind === 'report' ? seen.view : null;
  const fingerprint = useFingerprint(view);
  if (!view) return <Unreadable problem={seen.kind === 'problem' ? seen.problem : 'empty'} />;
  const choose = (choice: ReportChoice) => {
    history.replaceState(null, '', choiceSearch(choice));
    void readReport().then(see);
  };
  return (
    <>
      <TitleBlock view={view} />
      <Choices view={view} choose={choose} />
      <Exports view={view} fingerprint={fingerprint} />
      <Parts key={`${choiceSearch(view.choice)} ${view.log.now}`} view={view} />
      <Fingerprint fingerprint={fingerprint} />
    </>
  );
}
