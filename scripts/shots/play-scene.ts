// Owns playing a scene: the real background code lives through it in virtual time, and its database is kept.
import { readDraft } from '../../src/domain/target-draft.ts';
import type { TargetId } from '../../src/domain/target.ts';
import { changeTarget, patchTargets } from '../../src/domain/watchlist.ts';
import { DATABASE } from '../../src/store/schema.ts';
import type { Store } from '../../src/store/store.ts';
import { changeSettings, changeWatchlist } from '../../src/store/write/config.ts';
import { beginPause } from '../../src/store/write/pause.ts';
import { instant, type Instant } from '../../src/time/instant.ts';
import { dumpDatabase, type Dump } from '../extension/dump.ts';
import { play, type Played } from '../replay/play.ts';
import type { StoreShape } from './load-database.ts';
import { HOSTING, PLACES } from './plot.ts';
import { editPosts, paste } from './others-words.ts';
import { varyLatencies, writeTicket } from './own-record.ts';
import { planWork, tellOfAccount } from './own-words.ts';
import { loseSome, renameProvider, silence, tellOf, unlinkAll } from './rewrite.ts';
import type { Scene } from './scenes.ts';
import { sayOf } from './corrections.ts';
import { shapeOf } from './shape-of.ts';

export type PlayedScene = { readonly dump: Dump; readonly shape: readonly StoreShape[] };

/** `now` is when the scene ends. Null: nothing was ever watched. */
export async function playScene(scene: Scene, now: number): Promise<PlayedScene | null> {
  if (!scene.story) return null;
  const played = await play(scene.story(now));
  const hosting = scene.hosting ?? HOSTING;
  await nameTargets(played, hosting);
  await renameProvider(played.browser.store, 'provider', hosting);
  await changeThings(scene, played, instant(now));
  const dump = await dumpDatabase(DATABASE);
  if (!dump) throw new Error(`The scene ${scene.name} left no log`);
  return { dump, shape: await shapeOf(DATABASE) };
}

/** Addresses, sites and providers as a user would have them. */
async function nameTargets({ browser, names }: Played, hosting: string): Promise<void> {
  await changeWatchlist(browser.store, (before) => {
    let watchlist = before;
    for (const [id, name] of names) {
      const place = PLACES[name] ?? { url: `https://${name}/`, site: name, provider: name };
      const provider = place.provider === HOSTING ? hosting : place.provider;
      const read = readDraft({ ...place, provider, name }, []);
      if (!read.ok) throw new Error(`${name} cannot be watched: ${JSON.stringify(read.problem)}`);
      watchlist = changeTarget(watchlist, id, read.value)?.watchlist ?? watchlist;
    }
    return { watchlist, outcome: null };
  });
}

async function changeThings(scene: Scene, { browser, names }: Played, now: Instant): Promise<void> {
  const { store } = browser;
  const idsOf = (wanted: readonly string[]): TargetId[] =>
    [...names].filter(([, name]) => wanted.includes(name)).map(([id]) => id);
  if (scene.dismissed) await tellOf(store, now, { dismissedAt: now });
  if (scene.acknowledged) await tellOf(store, now, { acknowledgedAt: now });
  if (scene.unlinked) await unlinkAll(store, now);
  if (scene.edited) await editPosts(store, now);
  if (scene.pasted) await paste(store, now);
  if (scene.account) await tellOfAccount(store, scene.hosting ?? HOSTING, scene.account);
  if (scene.planned) await planWork(store, now);
  if (scene.said) await sayOf(store, now, scene.said);
  if (scene.ticket) await writeTicket(store, now);
  if (scene.timed) await varyLatencies(store, now);
  if (scene.loss) await loseSome(store, now);
  if (scene.forbidden) await silence(store, idsOf(scene.forbidden), { from: now, reason: 'permission' });
  if (scene.paused === 'all') await pauseAll(store, now);
  else if (scene.paused) await pauseSome(store, idsOf(scene.paused), now);
  if (scene.notifies) {
    await changeSettings(store, (settings) => ({
      ...settings,
      notifications: { ...settings.notifications, enabled: true },
    }));
  }
}

async function pauseAll(store: Store, pausedSince: Instant): Promise<void> {
  await beginPause(store, 'all', pausedSince);
  await changeSettings(store, (settings) => ({ ...settings, pausedSince }));
}

async function pauseSome(store: Store, ids: readonly TargetId[], pausedSince: Instant): Promise<void> {
  await beginPause(store, ids, pausedSince);
  await changeWatchlist(store, (before) => ({
    watchlist: patchTargets(before, ids, { pausedSince }),
    outcome: null,
  }));
}
