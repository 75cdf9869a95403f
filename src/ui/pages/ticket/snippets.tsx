// Owns the user's own sentences, each a click away from the letter: those for this provider, and behind them all others.
import { shorten } from '../../../text/quote.ts';
import { say } from '../../data/manner.ts';
import { snippetsIn } from '../../data/snippets-in.ts';

const SHOWN = 48;

export type SnippetsProps = {
  readonly typed: string;
  readonly others: readonly string[];
  readonly onAdd: (snippet: string) => void;
};

export function Snippets({ typed, others, onAdd }: SnippetsProps) {
  const own = snippetsIn(typed);
  const more = [...new Set(others)].filter((each) => !own.includes(each));
  return (
    <>
      <Choice label={say('snippetsAdd')} snippets={own} onAdd={onAdd} />
      {more.length > 0 && (
        <details class="snippets">
          <summary>{say('snippetsOthers')}</summary>
          <Choice label={say('snippetsAdd')} snippets={more} onAdd={onAdd} />
        </details>
      )}
    </>
  );
}

type ChoiceProps = Pick<SnippetsProps, 'onAdd'> & {
  readonly label: string;
  readonly snippets: readonly string[];
};

function Choice({ label, snippets, onAdd }: ChoiceProps) {
  if (snippets.length === 0) return null;
  return (
    <p class="buttons" role="group" aria-label={label}>
      <span class="muted">{label}</span>
      {snippets.map((snippet) => (
        <button key={snippet} title={snippet} onClick={() => onAdd(snippet)}>
          {shorten(snippet, SHOWN)}
        </button>
      ))}
    </p>
  );
}
