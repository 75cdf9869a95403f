// Owns the part of a letter that says what the customer saw and tried, and the one that repeats what was answered.
import { excerpt } from '../words/excerpt.ts';
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

export function repliesOf({ dossier: { tickets } }: Scene): Reply[] {
  return tickets.flatMap(({ events }) => events).filter((event): event is Reply => event.kind === 'reply');
}

/** The last answer that says that nothing is wrong. */
export function sayDenial(scene: Scene): string | null {
  const denial = repliesOf(scene).findLast(({ reply }) => reply === 'denial');
  return denial
    ? `You wrote at ${sayUtc(denial.at)}: ${quoted(denial.text, 300)}. My checks say otherwise.`
    : null;
}

/** Promises and their dates. */
export function promised({ dossier: { tickets } }: Scene): Section | null {
  const promises = tickets.flatMap(({ events }) =>
    events.flatMap((event) => {
      if (event.kind !== 'promise') return [];
      const due = event.dueAt === null ? '' : `, due ${sayUtc(event.dueAt)}`;
      return [`${sayUtc(event.at)}: ${quoted(event.text, 200)}${due}`];
    }),
  );
  return section('What you promised', list(...promises));
}
