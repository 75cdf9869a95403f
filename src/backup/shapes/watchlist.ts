// Owns the shapes of what the user watches, and by which rules.
import { parseHttpUrl, type HttpUrl } from '../../base/http-url.ts';
import { failure, success } from '../../base/result.ts';
import { SETTINGS_LIMITS, type NotificationSettings, type Settings } from '../../domain/settings.ts';
import { allTargets, type Expectation, type Site, type SiteId, type Target } from '../../domain/target.ts';
import { LIMITS } from '../../domain/target-defaults.ts';
import type { Watchlist } from '../../domain/watchlist.ts';
import { list, nullable, record } from '../compound.ts';
import { between, count, duration, flag, line, MISFIT, moment, whole, type Shape } from '../shape.ts';
import { severity, targetId } from './window.ts';

/** An address that is asked again and again: no credentials, no forbidden port, written in the one way. */
export const checkedAddress: Shape<HttpUrl> = (value) => {
  if (typeof value !== 'string') return MISFIT;
  const read = parseHttpUrl(value);
  return read.ok && read.value === value ? success(read.value) : MISFIT;
};

export const siteId: Shape<SiteId> = whole();

const expectation: Shape<Expectation> = record<Expectation>({
  statusFrom: whole(0, 999),
  statusTo: whole(0, 999),
  mustContain: nullable(line),
  mustNotContain: nullable(line),
  wrongTextIs: severity,
  slowAfter: nullable(duration),
  emptyIsGood: flag,
  forbiddenIsDown: flag,
});

const target: Shape<Target> = record<Target>({
  id: targetId,
  name: line,
  url: checkedAddress,
  expectation,
  // A server must not be asked more often than the form lets anybody wish.
  checkEvery: between(LIMITS.checkEvery.least, LIMITS.checkEvery.most),
  timeOutAfter: between(LIMITS.timeOutAfter.least, LIMITS.timeOutAfter.most),
  sendCookies: flag,
  pausedSince: nullable(moment),
  addedAt: moment,
  removedAt: nullable(moment),
});

const site: Shape<Site> = record<Site>({
  id: siteId,
  name: line,
  provider: line,
  targets: list(target, 65_536),
  notifyAfter: duration,
});

const anyWatchlist: Shape<Watchlist> = record<Watchlist>({
  sites: list(site, 65_536),
  nextSiteId: count,
  nextTargetId: whole(1, 65_536),
});

/** No id is used twice, nor will be. */
export const watchlist: Shape<Watchlist> = (value) => {
  const read = anyWatchlist(value);
  if (!read.ok) return read;
  const { sites, nextSiteId, nextTargetId } = read.value;
  const isFresh = (ids: readonly number[], next: number) =>
    new Set(ids).size === ids.length && ids.every((id) => id < next);
  const targets = allTargets(sites).map(({ target }): number => target.id);
  if (!isFresh(targets, nextTargetId)) return failure({ where: 'nextTargetId' });
  const ids = sites.map(({ id }): number => id);
  return isFresh(ids, nextSiteId) ? read : failure({ where: 'nextSiteId' });
};

/** One label of it is any. */
const freshNames: Shape<string> = (value) => {
  const read = line(value);
  return read.ok && !parseHttpUrl(read.value.replace('*', 'x')).ok ? MISFIT : read;
};

const notifications: Shape<NotificationSettings> = record<NotificationSettings>({
  enabled: flag,
  remindAfter: nullable(between(SETTINGS_LIMITS.remindAfter.least, SETTINGS_LIMITS.remindAfter.most)),
  quietHours: nullable(record({ fromMinute: whole(0, 1440), toMinute: whole(0, 1440) })),
  duringOwnWork: flag,
});

export const settings: Shape<Settings> = record<Settings>({
  witnesses: list(checkedAddress, SETTINGS_LIMITS.witnesses),
  freshNames,
  notifications,
  pausedSince: nullable(moment),
});
