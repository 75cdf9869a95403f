// Owns the parts that tell what others said: the provider, people elsewhere, and the two sides of a ticket.
import type { Provider } from '../../domain/provider.ts';
import { current, postOf, type Post, type Thread } from '../../domain/thread.ts';
import { hasNoZone } from '../../domain/technology.ts';
import type { Impact, Worded } from '../../domain/status-report.ts';
import type { TicketEvent } from '../../domain/ticket.ts';
import type { Say } from '../../text/say.ts';
import type { Instant } from '../../time/instant.ts';
import { tableOf, type Block, type Section } from '../paper.ts';
import { threadsWithin } from '../said-of.ts';
import { nameText, sayMoment, sectionOf, type Scene } from './section.ts';

const WORDS = 600;

export function statementsSection(scene: Scene): Section {
  const { log, manner, saidOf } = scene;
  const { say } = manner;
  const all = threadsWithin(log, saidOf).flatMap((thread) =>
    wordsOf(scene, thread).map((word) => ({ thread, ...word })),
  );
  const head = [
    ...[say('columnProvider'), say('columnTheirTitle'), say('columnStated')],
    ...[say('columnFirstSeen'), say('columnState'), say('columnWords')],
  ];
  const table = tableOf(head, all, ({ thread, at, seenAt, state, text }) => [
    nameText(thread.provider),
    thread.kind === 'page' ? '' : nameText(current(thread.heads).content.title),
    at === null ? '' : sayMoment(scene, at, at),
    sayMoment(scene, seenAt, seenAt),
    nameText(state, 60),
    nameText(text, WORDS),
  ]);
  // A table of one provider's words says nothing of another's clocks.
  const zoneless = [...new Set(all.filter(({ at }) => at !== null).map(({ thread }) => thread.provider))]
    .filter((provider) => isZoneless(log.providers.get(provider)))
    .map((provider) => say('statedWithoutZone', nameText(provider)));
  const notes: Block | null = zoneless.length === 0 ? null : { kind: 'lines', items: zoneless };
  return sectionOf(say('reportStatements'), [table, notes], say('reportNoStatements'));
}

function isZoneless(provider: Provider | undefined): boolean {
  return provider?.source ? hasNoZone(provider.source.technology) : false;
}

type Word = Pick<Post, 'at' | 'text'> & { readonly state: string; readonly seenAt: Instant };

/** Its posts as they read now; of a page, and of what has no posts, every state that it showed. */
function wordsOf({ manner: { say } }: Scene, { kind, heads, posts }: Thread): Word[] {
  if (kind === 'page')
    return heads.map(({ content: { impact }, firstSeenAt }) => ({
      ...{ at: null, state: say('reportTheirPage'), seenAt: firstSeenAt },
      text: sayShown(say, impact),
    }));
  const stateOf = ({ is, word }: Post['state']) => word || is;
  if (posts.length === 0)
    return heads.map(({ content: { from, state }, firstSeenAt }) => ({
      ...{ at: from, state: stateOf(state), seenAt: firstSeenAt, text: '' },
    }));
  return posts.map((posting) => {
    const { at, state, text } = postOf(posting);
    const seenAt = posting.versions[0]?.firstSeenAt ?? current(posting.versions).firstSeenAt;
    return { at, text, state: stateOf(state), seenAt };
  });
}

/** Some pages have nothing to show but our own words for it. */
function sayShown(say: Say, impact: Worded<Impact> | null): string {
  if (impact === null) return say('pageState_unknown');
  const { is, word } = impact;
  return word.trim() === '' || word === is ? say(`pageState_${is}`) : word;
}

export function pastedSection(scene: Scene): Section | null {
  const { say } = scene.manner;
  const all = scene.log.pasted.filter(({ removedAt }) => removedAt === null);
  const head = [say('columnSource'), say('columnPasted'), say('columnWords')];
  const table = tableOf(head, all, ({ source, pastedAt, text }) => [
    nameText(source),
    sayMoment(scene, pastedAt, pastedAt),
    nameText(text, WORDS * 4),
  ]);
  return table && { heading: say('reportPasted'), blocks: [table] };
}

export function ticketsSection(scene: Scene): Section {
  const { log, manner } = scene;
  const { say } = manner;
  const all = log.tickets.flatMap(({ number, events }) => events.map((event) => ({ number, event })));
  const head = [say('columnTicket'), say('columnWhen'), say('columnWhat'), say('columnWords')];
  const table = tableOf(head, all, ({ number, event }) => [
    number === null ? '' : nameText(number, 60),
    sayMoment(scene, event.at, event.at),
    sayEvent(scene, event),
    nameText(event.text, WORDS),
  ]);
  return sectionOf(say('reportTickets'), [table], say('reportNoTickets'));
}

function sayEvent({ manner: { say } }: Scene, event: TicketEvent): string {
  return event.kind === 'reply' ? say(`reply_${event.reply}`) : say(`ticketEvent_${event.kind}`);
}
