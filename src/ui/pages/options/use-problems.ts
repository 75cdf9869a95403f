// Owns what is wrong with a form: it is shown beside the fields, and the first of them gets the focus, at once:
// a focus that moves later takes the keys away from where somebody already types.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export type Problems<Problem> = {
  readonly form: { readonly current: HTMLFormElement | null };
  readonly problems: readonly Problem[];
  readonly show: (problems: readonly Problem[]) => void;
};

export function useProblems<Problem>(): Problems<Problem> {
  const form = useRef<HTMLFormElement>(null);
  const [problems, show] = useState<readonly Problem[]>([]);
  useLayoutEffect(() => {
    // A form that opens later than its page gets no focus from the attribute.
    form.current?.querySelector<HTMLElement>('[autofocus]')?.focus();
  }, []);
  useLayoutEffect(() => {
    const field = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const folded = field?.closest('details');
    if (folded) folded.open = true;
    field?.focus();
  }, [problems]);
  return { form, problems, show };
}
