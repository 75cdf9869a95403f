// Owns telling the user without being asked: toolbar and notifications, after every pass.
import type { Attentions } from '../domain/attention.ts';
import { attentionTo } from '../domain/attention-to.ts';
import { badgeGlyphs } from '../domain/badge.ts';
import { faceStateOf } from '../domain/face.ts';
import { healthOf, type Disputed, type Health } from '../domain/health.ts';
import { recall } from '../domain/memory.ts';
import { isOwnWork } from '../domain/own-maintenance.ts';
import { NO_CORRECTIONS, type Corrections } from '../domain/corrections.ts';
import { toldOf } from '../domain/told-of.ts';
import type { WindowId } from '../domain/window.ts';
import { dueNotices, type Notice } from '../domain/notices.ts';
import type { Outage } from '../domain/outage.ts';
import { untilWork } from '../domain/planned-work.ts';
import { POLICY } from '../domain/policy.ts';
import { stageOf } from '../domain/target-state.ts';
import { allTargets, watchedTargets, type TargetId, type WatchedTarget } from '../domain/target.ts';
import { readCorrections } from '../store/read/config.ts';
import type { Roster } from '../store/read/roster.ts';
import { windowsSince } from '../store/read/windows.ts';
import { changeAttentions } from '../store/write/attentions.ts';
import { sayNotice } from '../text/notice.ts';
import { localMinuteOf } from '../text/local-clock.ts';
import { sayTooltip } from '../text/tooltip.ts';
import { days, type Duration } from '../time/duration.ts';
import { earlier, type Instant } from '../time/instant.ts';
import { workAhead } from './work-ahead.ts';
import { recordNow, rosterOf, type Life } from './start.ts';
import type { World } from './world.ts';

/** An outage that ended longer ago than this is history: neither badge nor popup bring it up by themselves. */
const NEWS_FOR = days(1);

export async function show(world: World, life: Life, roster: Roster): Promise<void> {
  const now = recordNow(world, roster);
  const recent = await readRecent(world, roster, now);
  const attentions = recent ? await tell(world, roster, recent, now) : roster.attentions;
  await showToolbar(world, life, { roster, recent, attentions, now });
}

/** What is known has changed beside the checks. */
export async function showAgain(world: World, life: Life): Promise<void> {
  const roster = await rosterOf(world);
  if (roster.ok) await show(world, life, roster.value);
}

type Recent = {
  readonly outages: readonly Outage[];
  readonly corrections: Corrections;
  /** Open windows that are none by the user's word. */
  readonly disputed: ReadonlySet<WindowId>;
};

/** Nothing is read while nothing has happened: the usual wake stays cheap. Null: it cannot be read now. */
async function readRecent(world: World, roster: Roster, now: Instant): Promise<Recent | null> {
  const isQuiet = roster.memory.states.size === 0 && roster.attentions.size === 0;
  if (isQuiet) return { outages: [], corrections: NO_CORRECTIONS, disputed: new Set() };
  const read = await world.store.read(['window', 'config'], async (transaction) => ({
    corrections: await readCorrections(transaction.objectStore('config')),
    windows: await windowsSince(transaction, roster.memory.states, earlier(now, NEWS_FOR)),
  }));
  if (!read.ok) return null;
  const watched = byTarget(roster);
  const windows = read.value.windows.filter(({ target }) => watched.has(target));
  const { corrections } = read.value;
  return { ...toldOf(windows, providerOf(roster), corrections), corrections };
}

function providerOf({ watchlist }: Roster): (target: TargetId) => string {
  const providers = new Map(
    allTargets(watchlist.sites).map(({ site, target }) => [target.id, site.provider]),
  );
  return (target) => providers.get(target) ?? '';
}

/** Decided and written in one transaction, then told: a worker that dies in between tells nothing, rather than twice. */
async function tell(
  world: World,
  roster: Roster,
  { outages, corrections }: Recent,
  now: Instant,
): Promise<Attentions> {
  if (outages.length === 0 && roster.attentions.size === 0) return roster.attentions;
  const manner = world.manner();
  const watched = byTarget(roster);
  const settings = roster.settings.notifications;
  const context = {
    ...{ now, settings },
    localMinute: localMinuteOf(manner.zone, now),
    notifyAfterOf: (outage: Outage) => notifyAfter(watched, outage),
    isSeen: (outage: Outage) => isSeen(watched, roster, outage, now),
    isOwnWork: (outage: Outage) =>
      !settings.duringOwnWork && isOwnWork(outage, corrections, [...watched.values()], now),
  };
  let notices: readonly Notice[] = [];
  const written = await changeAttentions(world.store, (attentions) => {
    const due = dueNotices(outages, attentions, context);
    notices = due.notices;
    return due.attentions;
  });
  if (!written.ok) return roster.attentions;
  for (const notice of notices) {
    const { title, message } = sayNotice(manner, notice, allTargets(roster.watchlist.sites), now);
    world.announce({ kind: 'notification', at: now, targets: notice.outage.targets, title, message });
    if (settings.enabled) await world.notify({ id: notice.outage.id, title, message });
  }
  return written.value;
}

type ByTarget = ReadonlyMap<TargetId, WatchedTarget>;

function byTarget({ watchlist }: Roster): ByTarget {
  return new Map(watchedTargets(watchlist.sites).map((each) => [each.target.id, each]));
}

function notifyAfter(watched: ByTarget, { targets }: Outage): Duration {
  return Math.min(...targets.map((id) => watched.get(id)?.site.notifyAfter ?? Infinity)) as Duration;
}

/** Whether the last look at one of its targets showed that it goes on, and was not too long ago to speak of. */
function isSeen(watched: ByTarget, { memory }: Roster, { windows }: Outage, now: Instant): boolean {
  return windows.some((window) => {
    const target = watched.get(window.target)?.target;
    if (!target) return false;
    const state = recall(memory, target.id);
    const isItsOwn = state.open?.id === window.id;
    return isItsOwn && stageOf(state) === 'down' && healthOf(target, state, now, POLICY).kind !== 'unknown';
  });
}

function disputedOr(health: Health, recent: Recent | null): Health | Disputed {
  const isOpen = health.kind !== 'up' && health.kind !== 'unknown';
  return isOpen && recent?.disputed.has(health.window.id) ? { ...health, kind: 'disputed' } : health;
}

type Scene = {
  readonly roster: Roster;
  /** Null: it cannot be read now. */
  readonly recent: Recent | null;
  readonly attentions: Attentions;
  readonly now: Instant;
};

async function showToolbar(
  world: World,
  life: Life,
  { roster, recent, attentions, now }: Scene,
): Promise<void> {
  const watched = watchedTargets(roster.watchlist.sites).map((each) => ({
    ...each,
    health: disputedOr(healthOf(each.target, recall(roster.memory, each.target.id), now, POLICY), recent),
  }));
  const hasUnseenRecovery = recent?.outages.some(
    (outage) => outage.endedAt !== null && attentionTo(outage, attentions).dismissedAt === null,
  );
  const works = await workAhead(world, roster, now);
  const input = {
    healths: watched.map(({ health }) => health),
    notRecording: false,
    hasUnseenRecovery: hasUnseenRecovery ?? false,
    untilWork: untilWork(works, now),
  };
  const face = { state: faceStateOf(input), glyphs: badgeGlyphs(input) };
  const title = sayTooltip(world.manner(), {
    ...{ watched, works },
    line: roster.live.line,
    paused: roster.settings.pausedSince,
    now,
  });
  const look = { ...face, title, dark: roster.dark };
  const signature = JSON.stringify(look);
  if (signature === life.shown) return;
  const before = life.shown === null ? null : (JSON.parse(life.shown) as typeof look);
  life.shown = signature;
  await world.showToolbar(look);
  await world.fleeting.set({ shown: signature });
  if (before?.glyphs !== face.glyphs || before.state !== face.state) {
    world.announce({ kind: 'badge', at: now, text: face.glyphs, state: face.state });
  }
}
