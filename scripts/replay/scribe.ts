// Owns writing letters while a story is played: each at its own moment, from what the record knows by then.
import { isCalled } from '../../src/domain/attention-to.ts';
import type { Outage, OutageId } from '../../src/domain/outage.ts';
import { allTargets } from '../../src/domain/target.ts';
import { current } from '../../src/domain/thread.ts';
import { readOutage } from '../../src/store/read/outage.ts';
import type { Store } from '../../src/store/store.ts';
import type { Profile } from '../../src/sla/profile.ts';
import { claimOf } from '../../src/tickets/claim-of.ts';
import type { Claim } from '../../src/tickets/claim.ts';
import { draftOf } from '../../src/tickets/draft.ts';
import { fit } from '../../src/tickets/render/fit.ts';
import { renderPlain } from '../../src/tickets/render/plain.ts';
import type { LetterOptions } from '../../src/tickets/scene.ts';
import { openIncidents, variantsFor, type Variant } from '../../src/tickets/variant.ts';
import { between, instant, toIso, type Instant } from '../../src/time/instant.ts';
import type { Dossier } from '../../src/timeline/dossier.ts';
import { dossierOf, readDossierChecks } from '../../src/ui/data/dossier-of.ts';
import type { Announcement } from '../../src/messages/announcement.ts';
import { isLetter, writtenUntil } from './acts.ts';
import { assessStory, profileOfStory } from './story-claim.ts';
import { epoch, spanOf, type Story } from './story.ts';

export type PrintedDraft = {
  readonly variant: Variant;
  readonly at: string;
  readonly subject: string;
  readonly short: string;
  readonly long: string;
};

type Known = { readonly dossier: Dossier; readonly claim: Claim | null };
type Written = PrintedDraft & { readonly outage: OutageId; readonly situation: string };

const MINUTE = 60_000;
/** A page has been read by then. */
const HEARD_AFTER = 6 * MINUTE;
const OVERRAN_AFTER = 5 * MINUTE;
const CLAIMED_AFTER = 30 * MINUTE;

export class Scribe {
  readonly #story: Story;
  readonly #profile: Profile;
  readonly #options: LetterOptions;
  readonly #written: Written[] = [];
  /** A claim that has not been written by then would never be. */
  readonly #lastCall: number;
  #moments: number[];
  #isStirred = false;

  constructor(story: Story, profile: Profile = profileOfStory(story)) {
    this.#story = story;
    this.#profile = profile;
    this.#lastCall = spanOf(story).to - 2 * MINUTE;
    this.#options = {
      zones: { local: story.zone, provider: null },
      ...{ identifiers: [], claim: null, hidePrivateAddresses: false },
    };
    this.#moments = [
      ...(story.acts ?? []).map(({ at }) => epoch(at)),
      ...(story.status ?? []).map(({ at }) => epoch(at) + HEARD_AFTER),
      ...(story.status ?? []).flatMap(({ to }) => (to === undefined ? [] : [epoch(to) + OVERRAN_AFTER])),
    ];
  }

  /** A window has opened, changed or closed. */
  readonly listen = (announcement: Announcement): void => {
    if (announcement.kind !== 'events') return;
    for (const { kind } of announcement.events) {
      if (kind === 'window-opened' || kind === 'window-changed') this.#isStirred = true;
      if (kind !== 'window-closed') continue;
      this.#isStirred = true;
      this.#moments.push(Math.min(announcement.at + CLAIMED_AFTER, this.#lastCall));
    }
  };

  /** Writes what there is to write now, if anything has happened. */
  async afterWake(store: Store, at: number): Promise<void> {
    const due = this.#moments.filter((moment) => moment <= at);
    if (due.length === 0 && !this.#isStirred) return;
    this.#moments = this.#moments.filter((moment) => moment > at);
    this.#isStirred = false;
    const letter = (this.#story.acts ?? []).find((act) => isLetter(act) && due.includes(epoch(act.at)));
    const until = letter ? epoch(letter.at) : at;
    const stored = await readOutage(store, '');
    if (!stored.ok) throw new Error(stored.problem.message);
    const isRecent = ({ endedAt }: Outage) => endedAt === null || at - endedAt < 48 * 60 * MINUTE;
    for (const { id } of stored.value.outages.filter(isRecent)) {
      const known = await this.#known(store, id, instant(at), until);
      if (known) this.#write(known, letter !== undefined);
    }
  }

  /** Those about this outage, whatever it was called then; null: none. */
  drafts(outage: Outage | null): PrintedDraft[] {
    if (!outage) return [];
    return this.#written
      .filter((written) => isCalled(outage, written.outage))
      .map(({ variant, at, subject, short, long }) => ({ variant, at, subject, short, long }));
  }

  async #known(store: Store, id: OutageId, now: Instant, until: number): Promise<Known | null> {
    const stored = await readOutage(store, id);
    if (!stored.ok) throw new Error(stored.problem.message);
    const { outage, watchlist } = stored.value;
    if (!outage) return null;
    const seen = await readDossierChecks(store, outage, allTargets(watchlist.sites), now);
    if (!seen.ok) throw new Error(seen.problem.message);
    const written = writtenUntil(this.#story, outage, until);
    const dossier = dossierOf(stored.value, seen.value, written, now, this.#story.zone);
    if (!dossier) return null;
    return { dossier, claim: claimOf(await assessStory(store, this.#profile, stored.value, dossier)) };
  }

  #write({ dossier, claim }: Known, isLetterDue: boolean): void {
    for (const variant of variantsFor(dossier)) {
      const situation = this.#situation(variant, dossier, isLetterDue);
      const isKnown = this.#written.some(
        (written) =>
          written.variant === variant &&
          written.situation === situation &&
          isCalled(dossier.outage, written.outage),
      );
      if (situation === null || isKnown) continue;
      const draft = draftOf(variant, dossier, { ...this.#options, claim });
      if (!draft) continue;
      const { subject, short, long } = draft;
      this.#written.push({
        ...{ variant, subject, situation, outage: dossier.outage.id, at: toIso(dossier.now) },
        ...{ short: fit(short, renderPlain), long: renderPlain(long) },
      });
    }
  }

  /** A letter is written once in each situation; null: not yet, or nobody would. */
  #situation(variant: Variant, dossier: Dossier, isLetterDue: boolean): string | null {
    const { outage, joined, tickets, now } = dossier;
    const events = tickets.flatMap((ticket) => ticket.events);
    const replies = events.filter(({ kind }) => kind === 'reply').length;
    switch (variant) {
      case 'first-report': {
        const isFiledLater = (this.#story.acts ?? []).some(isLetter);
        const cited = isFiledLater ? [] : openIncidents(dossier).map(({ thread }) => thread.id);
        return [isLetterDue, ...cited].join(' ');
      }
      case 'update': {
        const posts = joined.reduce((sum, { thread }) => sum + thread.posts.length, 0);
        return isLetterDue || posts > 0 || replies > 0 ? `${posts} ${replies}` : null;
      }
      case 'recovered':
        return String(isLetterDue);
      case 'credit-claim':
        return outage.endedAt !== null &&
          (between(outage.endedAt, now) >= CLAIMED_AFTER || now >= this.#lastCall)
          ? ''
          : null;
      case 'intermittent':
        return `${replies} ${outage.endedAt !== null}`;
      case 'maintenance-overran': {
        const states = joined.map(({ thread }) => current(thread.heads).content.state.is);
        return `${states.includes('completed')} ${outage.endedAt !== null}`;
      }
      default:
        return '';
    }
  }
}
