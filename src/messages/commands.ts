// Owns the contract between pages and background: what a page may ask for, and what it is told.
import type { Result } from '../base/result.ts';
import type { AddressProblem, StatusPageProblem } from '../domain/poll.ts';
import type { StatusSource } from '../domain/status-source.ts';
import type { Correction } from '../domain/correction.ts';
import type { SettingsDraft, SettingsProblem } from '../domain/settings-draft.ts';
import type { DeskSettings } from '../domain/desk.ts';
import type { SavedDraft } from '../domain/saved-draft.ts';
import type { Ticket } from '../domain/ticket.ts';
import type { Paste, PasteProblem } from '../domain/pasted.ts';
import type { OutageId } from '../domain/outage.ts';
import type { SiteDraft, SiteProblem } from '../domain/site-draft.ts';
import type { DraftProblem, TargetDraft } from '../domain/target-draft.ts';
import type { SiteId, Target, TargetId } from '../domain/target.ts';
import type { Instant } from '../time/instant.ts';

/** Why the background could not do it at all. */
export type Refusal = { readonly kind: 'not-recording' | 'gone'; readonly message: string };

export type Commands = {
  /** Adds a target, or changes the one with this id. Nothing is stored while there is a problem. */
  'save-target': {
    request: { readonly draft: TargetDraft; readonly id: TargetId | null };
    reply: Result<Target, DraftProblem[] | Refusal>;
  };
  /** Adds many at once, all that have no problem; the reply has those. */
  'save-targets': {
    request: { readonly drafts: readonly TargetDraft[] };
    reply: Result<readonly Target[], Refusal>;
  };
  'remove-targets': { request: { readonly ids: readonly TargetId[] }; reply: Result<null, Refusal> };
  'restore-targets': { request: { readonly ids: readonly TargetId[] }; reply: Result<null, Refusal> };
  /** Stops checking these targets, or everything. */
  pause: { request: { readonly ids: readonly TargetId[] | 'all' }; reply: Result<null, Refusal> };
  resume: { request: { readonly ids: readonly TargetId[] | 'all' }; reply: Result<null, Refusal> };
  /** Checks now what is named, or everything, and replies when it is done; then their providers' pages are read. */
  'check-now': { request: { readonly ids: readonly TargetId[] | 'all' }; reply: Result<null, Refusal> };
  'save-settings': { request: SettingsDraft; reply: Result<null, SettingsProblem[] | Refusal> };
  /** Changes what a site is called, whose it is, and when its outages are told. */
  'save-site': {
    request: { readonly id: SiteId; readonly draft: SiteDraft };
    reply: Result<null, SiteProblem[] | Refusal>;
  };
  /**
   * Finds out what an address that somebody pasted is, and has it read as this provider's status page from now on. The page
   * must be permitted by then; a problem names the hosts that could tell more.
   */
  'find-status-page': {
    request: { readonly provider: string; readonly url: string };
    reply: Result<StatusSource, StatusPageProblem | Refusal>;
  };
  /** Where else the provider speaks, for the user to open; an empty address: nowhere. */
  'save-account': {
    request: { readonly provider: string; readonly url: string };
    reply: Result<null, AddressProblem | Refusal>;
  };
  'forget-status-page': { request: { readonly provider: string }; reply: Result<null, Refusal> };
  /** Keeps what somebody wrote, as it was pasted and as it was read. */
  'save-pasted': { request: Paste; reply: Result<null, PasteProblem[] | Refusal> };
  /** Takes it back, or brings it back. */
  'remove-pasted': {
    request: { readonly id: string; readonly removed: boolean };
    reply: Result<null, Refusal>;
  };
  /** Adds to a ticket what happened to it; the first time, it is made. */
  'note-ticket': {
    request: Pick<Ticket, 'id' | 'outage'> & Partial<Pick<Ticket, 'number' | 'events'>>;
    reply: Result<null, Refusal>;
  };
  /** Keeps a letter as it stands; only a letter that differs from what we would write is worth it. */
  'save-draft': { request: { readonly draft: SavedDraft }; reply: Result<null, Refusal> };
  /** How the provider's support is reached. */
  'save-desk': {
    request: { readonly provider: string; readonly desk: DeskSettings };
    reply: Result<null, Refusal>;
  };
  /** Lays something on top of the record, dated and sealed: the page has read what was typed. */
  correct: { request: { readonly correction: Correction }; reply: Result<null, Refusal> };
  /** What the target answers now is what it should answer: its fingerprint is learned anew. */
  'accept-content': { request: { readonly id: TargetId }; reply: Result<null, Refusal> };
  /** "I know": no more reminders about this outage. */
  acknowledge: { request: { readonly outage: OutageId }; reply: Result<null, Refusal> };
  snooze: { request: { readonly outage: OutageId; readonly until: Instant }; reply: Result<null, Refusal> };
  /** The outage that is over has been seen: popup and badge need not show it any more. */
  dismiss: { request: { readonly outage: OutageId }; reply: Result<null, Refusal> };
  /** The user has read that part of the record was lost. */
  'dismiss-loss': { request: null; reply: Result<null, Refusal> };
  /** The clerk has put another record in the place of this one: the second copy, and who shows something, must hear of it. */
  replaced: { request: null; reply: Result<null, Refusal> };
  /** Saves the backup of the week if it is due, and replies when that is done. */
  'back-up': { request: null; reply: null };
  /** A page is open: is a check overdue? It also tells which colours the browser wears, which a worker cannot see. */
  'page-opened': { request: { readonly dark: boolean }; reply: null };
};

export type CommandName = keyof Commands;
export type Request<Name extends CommandName> = Commands[Name]['request'];
export type Reply<Name extends CommandName> = Commands[Name]['reply'];

/** What travels: the name of a command, and what it needs. */
export type Message<Name extends CommandName = CommandName> = {
  readonly command: Name;
  readonly request: Request<Name>;
};

export type Handlers = { readonly [Name in CommandName]: (request: Request<Name>) => Promise<Reply<Name>> };
