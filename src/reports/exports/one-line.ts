// Owns what a provider said, and what passed between it and the user, as lines of text: a moment, a word, and what was said.
import { current, postsOf, type Thread } from '../../domain/thread.ts';
import type { Ticket } from '../../domain/ticket.ts';
import { safeText } from '../safe-text.ts';
import { stampUtc } from './stamp.ts';

/** `2019-04-02T22:45:00.000+00:00 investigating: We are looking into it.`, one a post, below the title. */
export function wordsOf(thread: Thread): string {
  const { title, state } = current(thread.heads).content;
  const posts = postsOf(thread).map(
    (post) => `${stampUtc(post.at)} ${post.state.word || post.state.is}: ${post.text}`,
  );
  return safeText([`${title} (${state.word || state.is})`, ...posts].join('\n'));
}

/** `#4711`, and `2019-04-02T22:45:00.000+00:00 opened: …`, one an event. */
export function ticketWords(tickets: readonly Ticket[]): string {
  const lines = tickets.flatMap(({ number, events }) => [
    ...(number === null ? [] : [`#${number}`]),
    ...events.map((event) => {
      const kind = event.kind === 'reply' ? `reply (${event.reply})` : event.kind;
      return `${stampUtc(event.at)} ${kind}: ${event.text}`;
    }),
  ]);
  return safeText(lines.join('\n'));
}
