// Owns showing the verdict: the one sentence first, then what was found, what it proves, and what it does not.
import type { Manner } from '../../../text/say.ts';
import { StateIcon } from '../../kit/state-icon.tsx';
import type { Verdict } from './say-verdict.ts';

const ICONS = { whole: 'up', chain: 'degraded', changed: 'down' } as const;

export function VerdictView({ manner, verdict }: { readonly manner: Manner; readonly verdict: Verdict }) {
  const { say } = manner;
  return (
    <section class={`verdict ${verdict.kind}`} aria-live="polite">
      <h2>
        <StateIcon state={ICONS[verdict.kind]} size={22} />
        <span>{say(`verifierVerdict_${verdict.kind}`)}</span>
      </h2>
      <Lines title={say('verifierFound')} lines={verdict.found} />
      <Lines title={say('verifierProves')} lines={verdict.proves} />
      <Lines title={say('verifierDoesNotProve')} lines={verdict.not} />
    </section>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
