// Owns what pages may ask for: each command is read, done in one transaction, copied, and answered.
import { failure, success, type Result } from '../base/result.ts';
import { UNATTENDED, type Attention } from '../domain/attention.ts';
import type { OutageId } from '../domain/outage.ts';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.ts';
import { readSettingsDraft } from '../domain/settings-draft.ts';
import { readSiteDraft } from '../domain/site-draft.ts';
import { readDraft, type DraftProblem } from '../domain/target-draft.ts';
import { watchedTargets, type Target, type TargetId } from '../domain/target.ts';
import {
  addTarget,
  changeSite,
  changeTarget,
  findTarget,
  patchTargets,
  restoreTargets,
  type Watchlist,
} from '../domain/watchlist.ts';
import type { Handlers, Refusal } from '../messages/commands.ts';
import { mirrorConfig } from '../store/mirror.ts';
import type { StoreProblem } from '../store/problem.ts';
import type { Roster } from '../store/read/roster.ts';
import { changeAttentions } from '../store/write/attentions.ts';
import { changeSettings, changeWatchlist, writeScheme, type WatchlistChange } from '../store/write/config.ts';
import { forgetFingerprint } from '../store/write/fingerprints.ts';
import { beginPause, endPause } from '../store/write/pause.ts';
import { clearLoss } from '../store/write/loss.ts';
import { seconds } from '../time/duration.ts';
import type { Instant } from '../time/instant.ts';
import { makeCorrectionHandlers } from './correction-commands.ts';
import { makeProviderHandlers } from './provider-commands.ts';
import { compareCopies, recordNow, surelyRoster } from './start.ts';
import type { Watcher } from './watcher.ts';
import type { World } from './world.ts';

type Done = Result<null, Refusal>;

export function makeHandlers(world: World, watcher: Watcher): Handlers {
  /** Makes sure that there is a database, and tells the time in it. */
  const begin = async (): Promise<Result<Instant, Refusal>> => {
    const roster = await surelyRoster(world);
    return roster.ok ? success(recordNow(world, roster.value)) : refuse(roster.problem);
  };
  /** A change that gives null is one of something that is not there any more. */
  const withWatchlist = async (
    change: (watchlist: Watchlist, now: Instant) => Watchlist | null,
  ): Promise<Done> => {
    const now = await begin();
    if (!now.ok) return now;
    const changed = await changeWatchlist(world.store, (old) => {
      const next = change(old, now.value);
      return { watchlist: next ?? old, outcome: next !== null };
    });
    if (!changed.ok) return refuse(changed.problem);
    if (!changed.value.outcome) return failure({ kind: 'gone', message: '' });
    await mirrorConfig(world.lasting, configOf(changed.value));
    return finish();
  };
  const withSettings = async (change: (settings: Settings) => Settings): Promise<Done> => {
    const begun = await begin();
    if (!begun.ok) return begun;
    const changed = await changeSettings(world.store, change);
    if (!changed.ok) return refuse(changed.problem);
    await mirrorConfig(world.lasting, { settings: changed.value });
    return finish();
  };
  const withAttention = async (outage: OutageId, patch: Partial<Attention>): Promise<Done> => {
    const changed = await changeAttentions(world.store, (all) =>
      new Map(all).set(outage, { ...(all.get(outage) ?? UNATTENDED), ...patch }),
    );
    return changed.ok ? finish() : refuse(changed.problem);
  };
  /** Pages read again; what has become due is checked, without keeping the one waiting who asked. */
  const finish = (): Done => {
    world.announce({ kind: 'changed' });
    void watcher.wake();
    return success(null);
  };

  return {
    ...makeProviderHandlers(world),
    ...makeCorrectionHandlers(world),
    async 'save-target'({ draft, id }) {
      const begun = await begin();
      if (!begun.ok) return begun;
      if (id === null) await setWatching([], true);
      else await closeInterval(id, draft.checkEverySeconds);
      let former: Target | undefined;
      const saved = await changeWatchlist(world.store, (watchlist) => {
        former = id === null ? undefined : findTarget(watchlist, id);
        return save(watchlist, draft, id, begun.value);
      });
      if (!saved.ok) return refuse(saved.problem);
      const { outcome } = saved.value;
      if (!outcome.ok) return outcome;
      // Another address has other good answers.
      if (former && former.url !== outcome.value.url) await forgetFingerprint(world.store, former.id);
      await mirrorConfig(world.lasting, configOf(saved.value));
      world.announce({ kind: 'changed' });
      void watcher.check([outcome.value.id]);
      return outcome;
    },
    async 'save-targets'({ drafts }) {
      const begun = await begin();
      if (!begun.ok) return begun;
      await setWatching([], true);
      const saved = await changeWatchlist(world.store, (before) => {
        let watchlist = before;
        const outcome = drafts.flatMap((draft) => {
          const each = save(watchlist, draft, null, begun.value);
          watchlist = each.watchlist;
          return each.outcome.ok ? [each.outcome.value] : [];
        });
        return { watchlist, outcome };
      });
      if (!saved.ok) return refuse(saved.problem);
      await mirrorConfig(world.lasting, configOf(saved.value));
      finish();
      return success(saved.value.outcome);
    },
    async 'remove-targets'({ ids }) {
      await setWatching(ids, false);
      return withWatchlist((watchlist, now) => patchTargets(watchlist, ids, { removedAt: now }));
    },
    async 'restore-targets'({ ids }) {
      await setWatching(ids, true);
      return withWatchlist((watchlist) => restoreTargets(watchlist, ids));
    },
    pause: ({ ids }) => setPaused(ids, true),
    resume: ({ ids }) => setPaused(ids, false),
    async 'check-now'({ ids }) {
      await watcher.check(ids);
      void watcher.read(ids);
      return success(null);
    },
    async 'save-settings'(draft) {
      const read = readSettingsDraft(draft, DEFAULT_SETTINGS);
      if (!read.ok) return read;
      // Once more, of what is stored by then: what was changed meanwhile must not be undone.
      return withSettings((settings) => {
        const changed = readSettingsDraft(draft, settings);
        return changed.ok ? changed.value : settings;
      });
    },
    async 'save-site'({ id, draft }) {
      const read = readSiteDraft(draft);
      if (!read.ok) return read;
      return withWatchlist((watchlist) => changeSite(watchlist, id, read.value));
    },
    async 'accept-content'({ id }) {
      const forgotten = await forgetFingerprint(world.store, id);
      if (!forgotten.ok) return refuse(forgotten.problem);
      void watcher.check([id]);
      return success(null);
    },
    async acknowledge({ outage }) {
      const now = await begin();
      return now.ok ? withAttention(outage, { acknowledgedAt: now.value }) : now;
    },
    snooze: ({ outage, until }) => withAttention(outage, { snoozedUntil: until }),
    async dismiss({ outage }) {
      const now = await begin();
      return now.ok ? withAttention(outage, { dismissedAt: now.value }) : now;
    },
    async 'dismiss-loss'() {
      const cleared = await clearLoss(world.store);
      return cleared.ok ? finish() : refuse(cleared.problem);
    },
    async replaced() {
      const made = await compareCopies(world);
      return made.ok ? finish() : refuse(made.problem);
    },
    async 'back-up'() {
      await watcher.backUp();
      return null;
    },
    async 'page-opened'({ dark }) {
      await writeScheme(world.store, dark ? 'dark' : 'light');
      void watcher.wake();
      return null;
    },
  };

  async function setPaused(ids: readonly TargetId[] | 'all', paused: boolean): Promise<Done> {
    const now = await begin();
    if (!now.ok) return now;
    const since = paused ? now.value : null;
    await setWatching(ids, !paused);
    return ids === 'all'
      ? withSettings((settings) => ({ ...settings, pausedSince: since }))
      : withWatchlist((watchlist) => patchTargets(watchlist, ids, { pausedSince: since }));
  }

  /** A wait that was as agreed must not look like a gap because it is agreed otherwise from now on. */
  async function closeInterval(id: TargetId, checkEverySeconds: number | undefined): Promise<void> {
    const roster = await surelyRoster(world);
    const former = roster.ok ? findTarget(roster.value.watchlist, id) : undefined;
    if (former && seconds(checkEverySeconds ?? 0) < former.checkEvery) await watcher.check([id]);
  }

  /** Nobody watches a target that is paused or removed: its time is written down as such before it is. */
  async function setWatching(ids: readonly TargetId[] | 'all', watching: boolean): Promise<void> {
    const roster = await surelyRoster(world);
    if (!roster.ok) return;
    const now = recordNow(world, roster.value);
    if (watching) await endPause(world.store, ids, now, isIdle(roster.value));
    else await beginPause(world.store, ids, now);
  }
}

function configOf({ watchlist, providers }: WatchlistChange<unknown>) {
  return { watchlist, providers: [...providers.values()] };
}

/** Whether nothing at all is being checked. */
function isIdle({ watchlist, settings }: Roster): boolean {
  const isWatching = watchedTargets(watchlist.sites).some(({ target }) => target.pausedSince === null);
  return settings.pausedSince !== null || !isWatching;
}

type SaveOutcome = Result<Target, DraftProblem[] | Refusal>;

function save(
  watchlist: Watchlist,
  draft: Parameters<typeof readDraft>[0],
  id: TargetId | null,
  now: Instant,
): { readonly watchlist: Watchlist; readonly outcome: SaveOutcome } {
  const others = watchedTargets(watchlist.sites).map(({ target }) => target);
  const read = readDraft(
    draft,
    others.filter((other) => other.id !== id),
  );
  if (!read.ok) return { watchlist, outcome: read };
  const changed =
    id === null ? addTarget(watchlist, read.value, now) : changeTarget(watchlist, id, read.value);
  if (!changed) return { watchlist, outcome: failure({ kind: 'gone', message: '' }) };
  return { watchlist: changed.watchlist, outcome: success(changed.target) };
}

function refuse(problem: StoreProblem): { readonly ok: false; readonly problem: Refusal } {
  return { ok: false, problem: { kind: 'not-recording', message: problem.message } };
}
