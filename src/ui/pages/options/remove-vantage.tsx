// Owns removing another computer's record again: asked twice, because its file may be gone.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../data/ask.ts';
import { say } from '../../data/manner.ts';
import { pageClock } from '../../data/page-store.ts';
import { useClerk } from '../../data/use-clerk.ts';
import { Problem } from '../../kit/field.tsx';
import type { Page } from './page.ts';
import { sayClerkProblem } from './say-clerk-problem.ts';

export function RemoveVantage({ id, page }: { readonly id: string; readonly page: Page }) {
  const { run } = useClerk();
  const [isAsked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const yes = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (isAsked) yes.current?.focus();
  }, [isAsked]);
  const remove = async () => {
    const removed = await run('remove-vantage', { id, now: pageClock.wall() });
    if (!removed.ok) return setProblem(sayClerkProblem(removed.problem));
    await ask('replaced', null);
    page.tell(say('vantageRemoved'));
  };
  return (
    <div onKeyDown={({ key }) => key === 'Escape' && setAsked(false)}>
      {isAsked ? (
        <p>
          {say('vantageRemoveQuestion')}{' '}
          <button ref={yes} data-do="remove-vantage" onClick={() => void remove()}>
            {say('vantageRemoveYes')}
          </button>{' '}
          <button class="plain" onClick={() => setAsked(false)}>
            {say('optionsCancel')}
          </button>
        </p>
      ) : (
        <button data-do="ask-remove-vantage" onClick={() => setAsked(true)}>
          {say('vantageRemove')}
        </button>
      )}
      <div role="alert">{problem !== null && <Problem text={problem} />}</div>
    </div>
  );
}
