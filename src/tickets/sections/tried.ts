// Owns the part of a letter that says what the customer saw and tried, and the one that repeats what was answered.
import { excerpt } from '../words/excerpt.ts';
import { keptPromises, promiseList } from '../../domain/promise-list.ts';
import { postsOf } from '../../domain/thread.ts';
import type { TicketEvent } from '../../domain/ticket.ts';
import { list, section, type Section } from '../letter.ts';
import type { Scene } from '../scene.ts';
import { quoted } from '../words/names.ts';
import { sayUtc } from '../words/time.ts';

const MOST = 12;

export function tried({ dossier: { notes } }: Scene): Section | null {
  const items = notes.slice(-MOST).map(({ at, text }) => `${sayUtc(at)}: ${excerpt(text, 400)}`);
  return section('What I saw and tried', list(...items));
}

type Reply = Extract<TicketEvent, { kind: 'reply' }>;

/** Their answer that nothing is wrong, while it is their last word: nobody wants to be held to what they have taken back. */
function denialOf({ dossier: { tickets, joined } }: Scene): Reply | null {
  const replies = tickets
    .flatMap(({ events }) => events)
    .filter((event): event is Reply => event.kind === 'reply' && event.reply !== 'automatic');
  const last = replies.toSorted((one, other) => one.at - other.at).at(-1);
  if (last?.reply !== 'denial') return null;
  const posts = joined.flatMap(({ thread }) => postsOf(thread));
  return posts.some(({ at }) => at !== null && at > last.at) ? null : last;
}

export function sayDenial(scene: Scene): string | null {
  const denial = denialOf(scene);
  if (!denial) return null;
  const words = denial.text.trim() === '' ? ' that nothing is wrong' : `: ${quoted(denial.text, 300)}`;
  return `You wrote at ${sayUtc(denial.at)}${words}. My checks say otherwise.`;
}

/** Promises with their dates, but for those that the user calls kept. */
export function promised({ dossier: { tickets, now } }: Scene): Section | null {
  const promises = tickets.flatMap((ticket) => promiseList(ticket, keptPromises(ticket), now));
  const said = promises
    .filter(({ state }) => state !== 'kept')
    .map(({ madeAt, text, dueAt }) => {
      const due = dueAt === null ? '' : `, due ${sayUtc(dueAt)}`;
      return `${sayUtc(madeAt)}${text.trim() === '' ? '' : `: ${quoted(text, 200)}`}${due}`;
    });
  return section('What you promised', list(...said));
}
