// Owns the shapes of what the user watches, and by which rules.
import { parseHttpUrl, type HttpUrl } from '../../base/http-url.ts';
import { success } from '../../base/result.ts';
import { SETTINGS_LIMITS, type NotificationSettings, type Settings } from '../../domain/settings.ts';
import type { Expectation, Site, SiteId, Target } from '../../domain/target.ts';
import type { Watchlist } from '../../domain/watchlist.ts';
import { list, nullable, record } from '../compound.ts';
import { count, duration, flag, line, MISFIT, moment, whole, type Shape } from '../shape.ts';
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
  checkEvery: whole(1000),
  timeOutAfter: whole(1000, 600_000),
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

export const watchlist: Shape<Watchlist> = record<Watchlist>({
  sites: list(site, 65_536),
  nextSiteId: count,
  nextTargetId: whole(1, 65_536),
});

const notifications: Shape<NotificationSettings> = record<NotificationSettings>({
  enabled: flag,
  remindAfter: nullable(duration),
  quietHours: nullable(record({ fromMinute: whole(0, 1440), toMinute: whole(0, 1440) })),
  duringOwnWork: flag,
});

export const settings: Shape<Settings> = record<Settings>({
  witnesses: list(checkedAddress, SETTINGS_LIMITS.witnesses),
  freshNames: line,
  notifications,
  pausedSince: nullable(moment),
});
