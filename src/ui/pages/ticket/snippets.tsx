// Owns the user's own sentences, each a click away from the letter.
import { shorten } from '../../../text/quote.ts';
import { say } from '../../data/manner.ts';

const SHOWN = 48;

export type SnippetsProps = { readonly typed: string; readonly onAdd: (snippet: string) => void };

export function Snippets({ typed, onAdd }: SnippetsProps) {
  const all = typed
    .split(/\n\s*\n/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  if (all.length === 0) return null;
  return (
    <p class="buttons" role="group" aria-label={say('snippetsAdd')}>
      <span class="muted">{say('snippetsAdd')}</span>
      {all.map((snippet) => (
        <button key={snippet} title={snippet} onClick={() => onAdd(snippet)}>
          {shorten(snippet, SHOWN)}
        </button>
      ))}
    </p>
  );
}
