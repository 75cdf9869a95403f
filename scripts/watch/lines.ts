// Owns what `npm run watch` prints of an announcement: one object for each thing that happened.
import type { WatchEvent } from '../../src/domain/advance.ts';
import { failureLabel } from '../../src/domain/failure.ts';
import type { Observation } from '../../src/domain/observation.ts';
import type { TargetId } from '../../src/domain/target.ts';
import type { DowntimeWindow } from '../../src/domain/window.ts';
import type { Announcement } from '../../src/messages/announcement.ts';
import { toIso, type Instant } from '../../src/time/instant.ts';
import { printReason } from '../replay/print-reason.ts';

export type Line = { readonly event: string; readonly at?: string; readonly target?: string } & Readonly<
  Record<string, unknown>
>;

type Names = ReadonlyMap<TargetId, string>;

export function linesOf(announcement: Announcement, names: Names): Line[] {
  const nameOf = (id: TargetId) => names.get(id) ?? String(id);
  switch (announcement.kind) {
    case 'observations':
      return announcement.observations.map((each) => observationLine(each, nameOf(each.target)));
    case 'events':
      return announcement.events.flatMap((event) => eventLines(event, announcement.at, nameOf));
    case 'badge': {
      const { at, text, state } = announcement;
      return [{ at: toIso(at), event: 'badge', text, state }];
    }
    case 'notification': {
      const { at, targets, title, message } = announcement;
      const [first] = targets;
      const target = first === undefined ? {} : { target: nameOf(first) };
      return [
        { at: toIso(at), event: 'notification', ...target, targets: targets.map(nameOf), title, message },
      ];
    }
    case 'changed':
      return [];
  }
}

function observationLine({ startedAt, endedAt, verdict, evidence }: Observation, target: string): Line {
  const { kind } = verdict;
  return {
    ...{ at: toIso(endedAt), event: 'observation', target, startedAt: toIso(startedAt), verdict: kind },
    failure: kind === 'up' || kind === 'unknown' ? null : failureLabel(verdict.failure),
    ...(kind === 'unknown' ? { reason: verdict.reason } : {}),
    latencyMs: evidence.latency === undefined ? null : Math.round(evidence.latency * 10) / 10,
    code: evidence.code ?? null,
    ...(evidence.status === undefined ? {} : { status: evidence.status }),
    ...(evidence.address === undefined ? {} : { address: evidence.address }),
    ...(evidence.finalUrl === undefined ? {} : { finalUrl: evidence.finalUrl }),
  };
}

function eventLines(event: WatchEvent, now: Instant, nameOf: (id: TargetId) => string): Line[] {
  switch (event.kind) {
    case 'window-opened': {
      const { window } = event;
      return [windowLine('window-opened', window, now, nameOf), phaseLine(window, now, nameOf)];
    }
    case 'window-changed':
      return [phaseLine(event.window, now, nameOf)];
    case 'window-closed':
      return [windowLine('window-closed', event.window, now, nameOf)];
    case 'gap': {
      const { target, from, to, reason } = event.gap;
      const stretch = { from: toIso(from), to: toIso(to), reason: printReason(reason) };
      return [{ at: toIso(now), event: 'gap', target: nameOf(target), ...stretch }];
    }
    case 'blip': {
      const { target, from, to } = event.blip;
      return [{ at: toIso(now), event: 'blip', target: nameOf(target), from: toIso(from), to: toIso(to) }];
    }
  }
}

function windowLine(
  event: 'window-opened' | 'window-closed',
  window: DowntimeWindow,
  now: Instant,
  nameOf: (id: TargetId) => string,
): Line {
  return {
    ...{ at: toIso(now), event, target: nameOf(window.target), kind: window.kind },
    startedAfter: print(window.startedAfter),
    startedAt: toIso(window.startedAt),
    endedAfter: print(window.endedAfter),
    endedAt: print(window.endedAt),
  };
}

/** The window's newest phase, and what kind of window that makes it. */
function phaseLine(window: DowntimeWindow, now: Instant, nameOf: (id: TargetId) => string): Line {
  const phase = window.phases.at(-1);
  return {
    ...{ at: toIso(now), event: 'phase', target: nameOf(window.target), kind: window.kind },
    failure: phase ? failureLabel(phase.failure) : null,
    from: print(phase?.from ?? null),
  };
}

function print(at: Instant | null): string | null {
  return at === null ? null : toIso(at);
}
