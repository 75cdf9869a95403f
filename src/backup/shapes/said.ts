// Owns the shapes of what providers said, and of what the user told them.
import type { Contract } from '../../domain/contract.ts';
import type { DeskSettings } from '../../domain/desk.ts';
import type { Look } from '../../domain/hear.ts';
import type { Pasted, PastedStatement } from '../../domain/pasted.ts';
import type { PollProblem } from '../../domain/poll.ts';
import type { PollState, PollStates } from '../../domain/poll-schedule.ts';
import type { Provider, Providers } from '../../domain/provider.ts';
import type { SavedDraft } from '../../domain/saved-draft.ts';
import type { Endpoint, StatusSource } from '../../domain/status-source.ts';
import { TECHNOLOGIES } from '../../domain/technology.ts';
import type { Ticket, TicketEvent } from '../../domain/ticket.ts';
import { dictionary, free, list, mapOf, maybe, nullable, record, tagged } from '../compound.ts';
import {
  address,
  claimed,
  count,
  flag,
  line,
  moment,
  number,
  oneOf,
  text,
  word,
  type Shape,
} from '../shape.ts';
import { calendarDate, outageId, zoneName } from './corrections.ts';

const technology = oneOf(TECHNOLOGIES);

const source: Shape<StatusSource> = record<StatusSource>({
  page: address,
  technology,
  pageId: nullable(line),
  endpoints: list(record<Endpoint>({ url: address, holds: word({ state: true, history: true }) }), 100),
  foundAt: moment,
  evidence: line,
});

const contract: Shape<Contract> = record<Contract>({
  preset: line,
  changes: dictionary(free),
  savedOn: calendarDate,
});

const desk: Shape<DeskSettings> = record<DeskSettings>({
  address: line,
  identifiers: text,
  zone: nullable(zoneName),
  hidesPrivateAddresses: flag,
  template: maybe(text),
  snippets: maybe(text),
  contract: maybe(contract),
});

export const providers: Shape<Providers> = mapOf(
  line,
  record<Provider>({
    name: line,
    source: nullable(source),
    account: maybe(address),
    desk: maybe(desk),
    formerNames: maybe(list(line)),
  }),
);

const problem: Shape<PollProblem> = tagged<'kind', PollProblem>('kind', {
  empty: record({ kind: word({ empty: true }) }),
  unrecognised: record({ kind: word({ unrecognised: true }), found: text }),
  'wrong-shape': record({ kind: word({ 'wrong-shape': true }), technology, missing: text }),
  unreadable: record({ kind: word({ unreadable: true }), why: text }),
  permission: record({ kind: word({ permission: true }), host: line }),
  network: record({ kind: word({ network: true }), code: nullable(line) }),
  timeout: record({ kind: word({ timeout: true }) }),
  http: record({ kind: word({ http: true }), status: number }),
  elsewhere: record({ kind: word({ elsewhere: true }), host: line }),
  'too-large': record({ kind: word({ 'too-large': true }), most: number }),
});

export const polls: Shape<PollStates> = mapOf(
  line,
  record<PollState>({
    triedAt: moment,
    read: nullable(record<Look>({ startedAt: moment, endedAt: moment })),
    readFrom: maybe(text),
    historyAt: nullable(moment),
    troubleAt: nullable(moment),
    heldUntil: nullable(moment),
    problem: nullable(problem),
    misreadings: count,
    jitter: number,
  }),
);

const statement: Shape<PastedStatement> = record<PastedStatement>({
  asStated: text,
  from: nullable(claimed),
  to: nullable(claimed),
  zone: line,
  ambiguous: flag,
  otherReading: nullable(record({ from: claimed, to: nullable(claimed) })),
  text,
});

export const pasted: Shape<Pasted> = record<Pasted>({
  id: line,
  outage: outageId,
  provider: line,
  pastedAt: moment,
  source: line,
  text,
  statements: list(statement, 1000),
  removedAt: nullable(moment),
});

const event: Shape<TicketEvent> = tagged<'kind', TicketEvent>('kind', {
  opened: record({ kind: word({ opened: true }), at: moment, text }),
  sent: record({ kind: word({ sent: true }), at: moment, text }),
  reply: record({
    kind: word({ reply: true }),
    at: moment,
    reply: word({ automatic: true, human: true, substantive: true, denial: true }),
    text,
  }),
  promise: record({ kind: word({ promise: true }), at: moment, dueAt: nullable(moment), text }),
  note: record({ kind: word({ note: true }), at: moment, text }),
  kept: record({ kind: word({ kept: true }), at: moment, madeAt: moment, text }),
});

export const ticket: Shape<Ticket> = record<Ticket>({
  id: line,
  outage: outageId,
  number: nullable(line),
  events: list(event, 100_000),
});

export const draft: Shape<SavedDraft> = record<SavedDraft>({
  outage: outageId,
  variant: line,
  form: word({ short: true, long: true, compact: true }),
  subject: text,
  text,
  made: text,
  madeAt: moment,
});
