// Owns one row of the timeline in words, as its page tells it.
import { unreachable } from '../../../base/unreachable.ts';
import { current, type Thread } from '../../../domain/thread.ts';
import type { TicketEvent } from '../../../domain/ticket.ts';
import type { TargetId } from '../../../domain/target.ts';
import { sayAmendment, sayMark } from '../../../text/amendment.ts';
import { sayFailure, saySilence } from '../../../text/failure.ts';
import { quoteCode } from '../../../text/provider-code.ts';
import { quote } from '../../../text/quote.ts';
import { sayOffsetTime } from '../../../text/standing.ts';
import type { Dossier } from '../../../timeline/dossier.ts';
import type { Counted, Row, Speaker } from '../../../timeline/row.ts';
import { pageManner, say } from '../../data/manner.ts';

const [NAME, WORD, TEXT] = [40, 60, 160];
const MOST_NAMES = 4;

export function sayEvent(dossier: Dossier, { fact, when }: Row): string {
  const { watched, now } = dossier;
  const nameOf = (id: TargetId) =>
    quote(watched.find(({ target }) => target.id === id)?.target.name ?? '?', NAME);
  const namesOf = (ids: readonly TargetId[]) => {
    const shown = ids.slice(0, MOST_NAMES).map(nameOf).join(say('stripJoin'));
    return ids.length > MOST_NAMES ? say('namesAndMore', shown, ids.length - MOST_NAMES) : shown;
  };
  switch (fact.kind) {
    case 'began':
      if (when.after === null)
        return say('eventBeganUnseen', nameOf(fact.target), sayFailure(say, fact.failure));
      return say('eventBegan', nameOf(fact.target), sayFailure(say, fact.failure));
    case 'ended':
      return say('eventEnded', nameOf(fact.target));
    case 'failing':
      return (
        say('eventFailing', nameOf(fact.target), sayFailure(say, fact.failure)) + sayCounted(fact.counted)
      );
    case 'intermittent':
      return say('eventIntermittent', nameOf(fact.target)) + sayCounted(fact.counted);
    case 'working': {
      const { checks, failed } = fact.counted;
      return say('eventWorking', nameOf(fact.target), checks - failed, checks);
    }
    case 'unobserved':
      return say('eventUnobserved', namesOf(fact.targets), saySilence(say, fact.reason));
    case 'line':
      return say('eventLine', fact.answered, fact.asked);
    case 'said':
      return say(
        fact.thread.kind === 'maintenance' ? 'eventSaidWork' : 'eventSaid',
        stateOf(fact.post.state),
        quote(fact.post.text, TEXT),
      );
    case 'reworded':
      return say('eventReworded', quote(fact.before, WORD), quote(fact.now, WORD));
    case 'withdrawn':
      return say('eventWithdrawn', quote(fact.text, WORD));
    case 'shown':
      if (fact.impact.is === 'none') return say('eventShownGood');
      return say('eventShown', quoteCode(fact.impact.word || fact.impact.is, WORD));
    case 'work-begins':
      return say('eventWorkBegins', titleOf(fact.work.thread));
    case 'work-ends': {
      if (fact.failing.length === 0) return say('eventWorkEnds', titleOf(fact.work.thread));
      return say('eventWorkEndsFailing', titleOf(fact.work.thread), namesOf(fact.failing));
    }
    case 'pasted':
      return say('eventPasted', quote(fact.source, WORD) || say('whoPasted'), quote(fact.text, TEXT));
    case 'note':
      return quote(fact.text, TEXT);
    case 'ticket':
      return sayTicket(fact.event, now);
    case 'corrected': {
      const { provider } = dossier.outage;
      return sayAmendment(pageManner, fact.amendment, fact.windows, { watched, provider, now });
    }
    case 'marked':
      return sayMark(pageManner, fact, now);
    default:
      return unreachable(fact);
  }
}

export function sayWho({ outage }: Pick<Dossier, 'outage'>, who: Speaker): string {
  switch (who) {
    case 'checks':
      return say('whoChecks');
    case 'provider':
      return quote(outage.provider, NAME);
    case 'desk':
      return say('whoDesk', quote(outage.provider, NAME));
    case 'user':
      return say('whoUser');
    case 'pasted':
      return say('whoPasted');
  }
}

/** `, 46 of 46 checks`; nothing where only its first and last check are known. */
function sayCounted(counted: Counted | null): string {
  if (!counted || counted.checks === 0) return '';
  return counted.checks === 1 ? say('eventOneCheck') : say('eventChecks', counted.failed, counted.checks);
}

function sayTicket(event: TicketEvent, now: Dossier['now']): string {
  const what = event.kind === 'reply' ? say(`reply_${event.reply}`) : say(`ticketEvent_${event.kind}`);
  const due =
    event.kind === 'promise' && event.dueAt !== null
      ? ` (${say('ticketDue', sayOffsetTime(pageManner, event.dueAt, now))})`
      : '';
  return event.text.trim() === '' ? what + due : say('eventTicket', what + due, quote(event.text, TEXT));
}

function stateOf({ word, is }: { readonly word: string; readonly is: string }): string {
  return quoteCode(word || is, WORD);
}

function titleOf({ heads }: Thread): string {
  return quote(current(heads).content.title, WORD);
}
