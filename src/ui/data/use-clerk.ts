// Owns one piece of the clerk's work as a page shows it: how far it is, and how it is taken back.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClerkReply, ClerkRequest, ClerkTaskName } from '../../messages/clerk.ts';
import { askClerk } from '../../platform/clerk.ts';

export type Clerk = {
  /** 0..1; null: it does nothing for us. */
  readonly ratio: number | null;
  readonly run: <Name extends ClerkTaskName>(
    name: Name,
    request: ClerkRequest<Name, Blob>,
  ) => Promise<ClerkReply<Name, Blob>>;
  readonly cancel: () => void;
};

/** Work that goes on when the page's part goes away is taken back. */
export function useClerk(): Clerk {
  const [ratio, setRatio] = useState<number | null>(null);
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);
  return {
    ratio,
    async run(name, request) {
      stop.current();
      setRatio(0);
      const { reply, cancel } = askClerk(name, request, setRatio);
      stop.current = cancel;
      const answer = await reply;
      if (stop.current === cancel) setRatio(null);
      return answer;
    },
    cancel: () => stop.current(),
  };
}
