// Owns playing stories in tests: the log that one leaves, beside what was really true.
import type { Announcement } from '../../src/messages/announcement.ts';
import { instant } from '../../src/time/instant.ts';
import { logObject, type LogObject, type PrintedWindow } from '../../scripts/replay/log-object.ts';
import { sayEnglish } from '../../scripts/replay/english.ts';
import { spareAll, type Fates } from '../../scripts/replay/fate.ts';
import { play, type Played } from '../../scripts/replay/play.ts';
import type { Story, TruthRow } from '../../scripts/replay/story.ts';

export type PlayedLog = Played & { readonly log: LogObject; readonly announced: readonly Announcement[] };

export async function playLog(story: Story, nextFate: Fates = spareAll): Promise<PlayedLog> {
  const announced: Announcement[] = [];
  const played = await play(story, (announcement) => announced.push(announcement), nextFate);
  const { browser, span, missed } = played;
  const at = ({ from, to }: { readonly from: number; readonly to: number }) => ({
    from: instant(from),
    to: instant(to),
  });
  const log = await logObject(browser.store, at(span), story.zone, missed);
  return { ...played, log, announced };
}

/** Whether an edge that is known to lie between two bounds holds the true moment. A missing bound holds everything. */
export function holds(after: string | null, at: string | null, truth: string): boolean {
  const moment = Date.parse(truth);
  return (after === null || Date.parse(after) <= moment) && (at === null || moment <= Date.parse(at));
}

/** The six figures of a target as one: it must be the time that was played. */
export function wholeOf(log: LogObject, target: string): number {
  return Object.values(log.totals[target] ?? {}).reduce((sum, part) => sum + part, 0);
}

export function windowsOf(log: LogObject, target: string): PrintedWindow[] {
  return log.windows.filter((window) => window.target === target);
}

/** Whether a text is this message of the catalogue, whatever is put into it. */
export function isMessage(key: string, text: string): boolean {
  const [before = '', ...rest] = sayEnglish(key, ...Array<string>(9).fill('\u0000')).split('\u0000');
  return text.startsWith(before) && rest.every((part) => text.includes(part));
}

export const DAY_START = Date.UTC(2026, 2, 10, 12);

/** A moment of an invented story, in minutes (and parts of them) since it began. */
export function minute(minutes: number): string {
  return new Date(DAY_START + minutes * 60_000).toISOString();
}

/** A small story with one target, `site`, that is fine but for `rows`. */
export function invented(
  parts: {
    readonly rows?: readonly TruthRow[];
    readonly observer?: Story['observer'];
    readonly until: number;
  } & Partial<Pick<Story, 'targets'>>,
): Story {
  return {
    title: 'Invented',
    zone: 'UTC',
    targets: parts.targets ?? [{ id: 'site', path: '/', host: 'one' }],
    truth: [{ at: minute(0), target: '*', answer: 'ok' }, ...(parts.rows ?? [])],
    status: [],
    observer: parts.observer ?? [],
    until: minute(parts.until),
  };
}
