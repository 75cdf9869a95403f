// Owns the contract between the background and the reader of status pages, which may be gone after any of its answers.
import type { HttpUrl } from '../base/http-url.ts';
import type { PollAnswer, PollOrder, Recognition } from '../domain/poll.ts';

/** What the reader is to the background. */
export interface StatusPages {
  /** Never rejects. Times are this computer's own. */
  poll(order: PollOrder): Promise<PollAnswer>;
  recognise(pasted: HttpUrl): Promise<Recognition>;
}

export type ReaderTask =
  | { readonly kind: 'poll'; readonly order: PollOrder }
  | { readonly kind: 'recognise'; readonly pasted: HttpUrl };

export type ReaderQuestion = {
  readonly task: ReaderTask;
  /** Match patterns of the hosts that the user lets us read. */
  readonly permitted: readonly string[];
};

export type ReaderAnswer<Kind extends ReaderTask['kind'] = ReaderTask['kind']> = {
  readonly poll: PollAnswer;
  readonly recognise: Recognition;
}[Kind];

/** What travels to the document that holds the reader: nothing else that is sent there is for it. */
export type ReaderMessage = { readonly reader: ReaderQuestion };
