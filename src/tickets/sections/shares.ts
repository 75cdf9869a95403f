// Owns the tables of a letter about what fails on and off: shares by server, and hour by hour, beside a healthy control.
import { hostnameOf } from '../../base/http-url.ts';
import { excerpt } from '../words/excerpt.ts';
import type { WatchedTarget } from '../../domain/target.ts';
import { sharedTargets, sharesByHour, wholeShare, type Share } from '../../timeline/shares.ts';
import { wallTime } from '../../timeline/wall-time.ts';
import { lines, section, type Block, type Section } from '../letter.ts';
import type { Scene } from '../scene.ts';
import { joinNames, nameOf } from '../words/names.ts';
import { sayClock, sayDate } from '../words/time.ts';
import { isFlapping } from './facts.ts';

const HOST = 30;
const NAME = 12;
const MOST_COLUMNS = 5;
const MOST_HOURS = 72;
/** With counts there is room for so many. */
const COUNTED_COLUMNS = 4;

/** `Failed: front-a 25 % of the time (619 of 2431 checks) and …`; null: nothing failed on and off. */
export function sayShares(scene: Scene): string | null {
  const { dossier } = scene;
  if (!isFlapping(scene)) return null;
  const own = sharedTargets(dossier).filter(({ site }) => site.provider === dossier.outage.provider);
  const said = own.flatMap((watched) => {
    const share = wholeShare(dossier, watched);
    if (!share) return [];
    return [
      `${nameOf(dossier, watched.target.id)} ${sayPercent(share.ratio)} of the time (${share.failed} of ${share.checks} checks)`,
    ];
  });
  return said.length === 0 ? null : `Failed: ${joinNames(said, 4)}.`;
}

export function sharesByServer({ dossier }: Scene): Section | null {
  const rows = sharedTargets(dossier).flatMap((watched) => {
    const share = wholeShare(dossier, watched);
    if (!share) return [];
    const isOwn = watched.site.provider === dossier.outage.provider;
    const host = excerpt(hostnameOf(watched.target.url), HOST);
    return [
      [
        nameOf(dossier, watched.target.id),
        sayPercent(share.ratio),
        `${share.failed}/${share.checks}`,
        `${host}${isOwn ? '' : ' (elsewhere)'}`,
      ],
    ];
  });
  return section(
    'Share of failed checks, by server',
    { kind: 'table', head: ['Site', 'Failed', 'Checks', 'Server'], rows },
    lines('Shares are of time: each check stands for the time since the one before it.'),
  );
}

export function sharesHourly({ dossier }: Scene): Section | null {
  const targets = columnsOf(sharedTargets(dossier), dossier.outage.provider);
  const all = sharesByHour(dossier, targets).filter(({ shares }) => shares.size > 0);
  const hours = all.slice(-MOST_HOURS);
  let day = '';
  const rows = hours.map(({ from, shares }) => {
    const shown = wallTime('UTC', from);
    const date = sayDate(shown);
    const label = date === day ? sayClock(shown) : `${date} ${sayClock(shown)}`;
    day = date;
    return [
      label,
      ...targets.map(({ target }) => sayShare(shares.get(target.id), targets.length <= COUNTED_COLUMNS)),
    ];
  });
  const table: Block = {
    kind: 'table',
    head: ['Hour (UTC)', ...targets.map(({ target }) => excerpt(target.name, NAME))],
    rows,
  };
  return section(
    'Share of failed checks, by hour',
    all.length > MOST_HOURS && lines(`The last ${MOST_HOURS} of ${all.length} hours.`),
    rows.length > 0 && table,
  );
}

/** Those that fail, and one control; a table has only so many columns. */
function columnsOf(targets: readonly WatchedTarget[], provider: string): WatchedTarget[] {
  const own = targets.filter(({ site }) => site.provider === provider);
  const controls = targets.filter(({ site }) => site.provider !== provider).slice(0, 1);
  return [...own.slice(0, MOST_COLUMNS - controls.length), ...controls];
}

/** `25 % 15/60` */
function sayShare(share: Share | undefined, isCounted: boolean): string {
  if (!share) return 'not seen';
  return isCounted ? `${sayPercent(share.ratio)} ${share.failed}/${share.checks}` : sayPercent(share.ratio);
}

/** `25 %`; what is small keeps a decimal. Cut down. */
function sayPercent(ratio: number): string {
  const percent = ratio * 100;
  return percent < 10 && percent > 0 ? `${Math.floor(percent * 10) / 10} %` : `${Math.floor(percent)} %`;
}
