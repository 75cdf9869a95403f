// Owns one row of the timeline in words, as the provider reads it: `you` is the provider.
import { shorten } from '../../base/shorten.ts';
import { current, type Thread } from '../../domain/thread.ts';
import type { TicketEvent } from '../../domain/ticket.ts';
import { minutes } from '../../time/duration.ts';
import { between } from '../../time/instant.ts';
import type { Counted, Row } from '../../timeline/row.ts';
import type { Scene } from '../scene.ts';
import { excerpt } from './excerpt.ts';
import { sayFailure, saySilence } from './failure.ts';
import { nameOf, quoted, sayNames, watchedOf } from './names.ts';
import { sayOwnWord } from './own-word.ts';
import { sayUtc } from './time.ts';

const SOURCE = 60;

/** Null: it says nothing that a desk could use. */
export function sayRow({ dossier, rows }: Scene, row: Row): string | null {
  const { fact } = row;
  switch (fact.kind) {
    case 'began': {
      const name = nameOf(dossier, fact.target);
      if (row.when.after === null) return `${name}: failing at the first look`;
      return isAgain(row, rows) ? `${name}: failing again` : `${name}: first failure`;
    }
    case 'ended':
      return `${nameOf(dossier, fact.target)}: first good answer`;
    case 'failing': {
      const failure = sayFailure(fact.failure, watchedOf(dossier, fact.target)?.target);
      return `${nameOf(dossier, fact.target)}: ${failure}${sayFailed(fact.counted)}`;
    }
    case 'intermittent':
      return `${nameOf(dossier, fact.target)}: fails on and off${sayFailed(fact.counted)}`;
    case 'working':
      return `${nameOf(dossier, fact.target)}: answers, ${sayGood(fact.counted)}`;
    case 'unobserved':
      return `${sayNames(dossier, fact.targets)}: not observed, ${saySilence(fact.reason)}`;
    case 'line':
      return `my line: ${fact.answered} of ${fact.asked} reference sites answer`;
    case 'said':
      return `${sayThread(fact.thread)}, ${sayState(fact.post.state)}${sayWords(fact.post.text)}${sayLate(row)}`;
    case 'reworded':
      return `your words changed: ${quoted(fact.before, 80)} is now ${quoted(fact.now, 80)}`;
    case 'withdrawn':
      return `your post is gone: ${quoted(fact.text, 80)}`;
    case 'shown':
      return sayShown(fact.impact);
    case 'work-begins':
      return `announced start of your work ${quoted(titleOf(fact.work.thread), 80)}`;
    case 'work-ends': {
      const failing = fact.failing.length > 0 ? `; ${sayNames(dossier, fact.failing)} still failing` : '';
      return `announced end of your work ${quoted(titleOf(fact.work.thread), 80)}${failing}`;
    }
    case 'pasted':
      return `${excerpt(fact.source, SOURCE) || 'elsewhere'}: ${quoted(fact.text)}`;
    case 'note':
      return `I noted: ${excerpt(fact.text, 200)}`;
    case 'ticket':
      return sayTicket(fact.event, fact.number);
    case 'corrected':
      return sayOwnWord(dossier, fact);
    case 'marked': {
      const to = fact.to === null ? 'on' : `to ${sayUtc(fact.to)}`;
      return `I call it maintenance of my own, from ${sayUtc(fact.from)} ${to}`;
    }
  }
}

/** Whether the same target had begun to fail before. */
function isAgain({ fact, when }: Row, rows: readonly Row[]): boolean {
  return rows.some(
    (each) =>
      each.fact.kind === 'began' &&
      fact.kind === 'began' &&
      each.fact.target === fact.target &&
      each.when.at < when.at,
  );
}

function sayTicket(event: TicketEvent, number: string | null): string {
  const ticket = number === null ? '' : ` #${shorten(number, 40)}`;
  switch (event.kind) {
    case 'opened':
      return `I opened ${number === null ? 'a ticket' : `ticket${ticket}`}${sayWords(event.text)}`;
    case 'sent':
      return `I wrote${sayWords(event.text)}`;
    case 'reply':
      return `you answered${event.reply === 'automatic' ? ' (automatic)' : ''}${sayWords(event.text)}`;
    case 'promise': {
      const due = event.dueAt === null ? '' : `, by ${sayUtc(event.dueAt)}`;
      return `you promised${sayWords(event.text)}${due}`;
    }
    case 'note':
      return `I noted: ${quoted(event.text)}`;
    case 'kept':
      return `you kept what you promised${sayWords(event.text)}`;
  }
}

/** `: “…”`; without words nothing. */
function sayWords(text: string): string {
  return text.trim() === '' ? '' : `: ${quoted(text)}`;
}

/** `, 46 of 46 checks`; of one check nothing need be counted. */
function sayFailed(counted: Counted | null): string {
  if (counted === null || counted.checks === 0) return '';
  if (counted.checks === 1) return ', 1 check';
  return `, ${counted.failed} of ${counted.checks} checks`;
}

/** `52 of 52 checks good`; of one check nothing need be counted. */
export function sayGood({ checks, failed }: Counted): string {
  if (checks === 1) return failed === 0 ? '1 check, good' : '1 check, failed';
  return `${checks - failed} of ${checks} checks good`;
}

export function sayThread({ kind }: Thread): string {
  return kind === 'maintenance' ? 'your maintenance' : 'your incident';
}

/** The state by the field's word, or by theirs where it is none of them. */
export function sayState({ is, word }: { readonly is: string; readonly word: string }): string {
  return is === 'unknown' ? excerpt(word, 40) || 'no state' : is.replace('_', ' ');
}

/** Their own id, where it is one that a person could look for; null: it is an address, or too long. */
export function nativeIdOf({ id }: Thread): string | null {
  const native = String(id).split('\n')[2] ?? '';
  return native === '' || native.length > 60 || native.includes('/') ? null : excerpt(native, 60);
}

export function titleOf({ heads }: Thread): string {
  return current(heads).content.title;
}

/** A post that claims to be older than we could see it says when we saw it. */
function sayLate({ when, evidence }: Row): string {
  if (evidence.kind !== 'reading' || evidence.seen.after === null) return '';
  const { at } = evidence.seen;
  return between(when.at, at) > minutes(20) ? ` (first seen ${sayUtc(at)})` : '';
}

export function sayShown(
  { is, word }: { readonly is: string; readonly word: string },
  page = 'your status page',
): string | null {
  // Some pages have nothing to show but our own words for it.
  if (word.trim() !== '' && word !== is) return `${page} shows ${quoted(word, 80)}`;
  if (is === 'none') return `${page} shows no problem`;
  return is === 'unknown' ? null : `${page} shows a problem (${is})`;
}
