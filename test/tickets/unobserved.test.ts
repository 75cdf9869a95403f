// Owns the promise that no letter says anything of time that nobody watched: whatever is cut out, it is not spoken of.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OutageId } from '../../src/domain/outage.ts';
import type { Ticket } from '../../src/domain/ticket.ts';
import type { Observation, Verdict } from '../../src/domain/observation.ts';
import { minutes } from '../../src/time/duration.ts';
import { earlier, later, type Instant } from '../../src/time/instant.ts';
import { intersection, type Interval } from '../../src/time/interval.ts';
import { renderPlain } from '../../src/tickets/render/plain.ts';
import type { Dossier } from '../../src/timeline/dossier.ts';
import { timelineOf } from '../../src/timeline/timeline.ts';
import { checksOf, dossierOrNull, draftsOf, type Stretch } from '../support/dossiers.ts';
import { at, down, up } from '../support/watching.ts';

const HOUR = 3600;
const END = 9 * HOUR;

const verdicts = fc.constantFrom<Verdict>(...[up, up, down(), down({ kind: 'http', status: 500 })], {
  kind: 'degraded',
  failure: { kind: 'slow' },
});

/** Good for half an hour, then as chance has it, each for some minutes or hours. */
const lives: fc.Arbitrary<Stretch[]> = fc
  .array(fc.tuple(fc.integer({ min: 60, max: 6000 }), verdicts), { minLength: 1, maxLength: 8 })
  .map((parts) => {
    let second = HOUR / 2;
    const life: Stretch[] = [[0, up]];
    for (const [length, verdict] of parts) {
      life.push([second, verdict]);
      second += length;
    }
    return life.filter(([from]) => from < END);
  });

const cuts = fc
  .tuple(fc.integer({ min: HOUR / 2 - 300, max: END - 600 }), fc.integer({ min: 300, max: 3 * HOUR }))
  .map(([from, length]): Interval => ({ from: at(from), to: at(Math.min(END, from + length)) }));

/** The last moment before the cut that anybody saw, and the first after it. */
function unseen(observations: readonly Observation[], cut: Interval): Interval {
  const before = observations.filter(({ endedAt }) => endedAt <= cut.from).map(({ endedAt }) => endedAt);
  const after = observations.filter(({ startedAt }) => startedAt >= cut.to).map(({ startedAt }) => startedAt);
  return {
    from: Math.max(...before) as Instant,
    to: Math.min(...after, at(END)) as Instant,
  };
}

/** An update is possible, too. */
const SENT: Ticket = {
  ...{ id: 't', outage: '1@0' as OutageId, number: null },
  events: [{ kind: 'opened', at: at(HOUR), text: 'It fails' }],
};

type Case = { readonly dossier: Dossier; readonly hole: Interval };

const check = (holds: (given: Case) => void) =>
  fc.assert(
    fc.property(lives, lives, cuts, (one, other, cut) => {
      const isOutside = ({ startedAt, endedAt }: Observation) => endedAt <= cut.from || startedAt >= cut.to;
      const all = [one, other].map((life, index) => checksOf(life, END, index));
      const seen = all.map((own) => own.filter(isOutside));
      const dossier = dossierOrNull({
        sites: [
          { name: 'Shop', provider: 'Provider' },
          { name: 'Control', provider: 'Other' },
        ],
        ...{ seen, now: END, changes: { tickets: [SENT] } },
      });
      if (!dossier) return;
      const holes = seen.map((own) => unseen(own, cut));
      const hole = {
        from: Math.max(...holes.map(({ from }) => from)),
        to: Math.min(...holes.map(({ to }) => to)),
      };
      holds({ dossier, hole: hole as Interval });
    }),
    { numRuns: 150 },
  );

/** What is written to the minute may seem to reach a minute into it, and an attempt takes seconds. */
function inner({ from, to }: Interval): Interval {
  return { from: later(from, minutes(1)), to: earlier(to, minutes(1)) };
}

describe('whatever stretch nobody watched', { timeout: 120_000 }, () => {
  test('no row of the timeline that tells what was seen reaches into it', () =>
    check(({ dossier, hole }) => {
      const told = timelineOf(dossier).filter(
        ({ who, until, fact }) => who === 'checks' && until !== null && fact.kind !== 'unobserved',
      );
      for (const { when, until } of told)
        expect(intersection({ from: when.at, to: until ?? when.at }, inner(hole))).toBeNull();
    }));

  test('no letter names a moment inside it, or a range across it, as up or as down', () =>
    check(({ dossier, hole }) => {
      const inside = inner(hole);
      for (const { long, short } of draftsOf(dossier)) {
        for (const text of [renderPlain(long), renderPlain(short)]) {
          for (const claim of claimsIn(text)) expect(intersection(claim, inside), text).toBeNull();
        }
      }
    }));

  test('no letter says "since" or "lasted" of an outage with a hole in it', () =>
    check(({ dossier, hole }) => {
      const { startedAt, endedAfter, windows } = dossier.outage;
      const lastBad = endedAfter ?? windows.at(-1)?.phases.at(-1)?.lastSeenAt ?? startedAt;
      const common = intersection({ from: startedAt, to: lastBad }, hole);
      if (!common || common.to - common.from < minutes(2)) return;
      for (const { long } of draftsOf(dossier)) {
        const text = renderPlain(long).replaceAll(/\s+/g, ' ');
        expect(text).not.toMatch(
          /outage lasted|(?:It|They) failed|\b(?:has|have) been (?:down|degraded|failing)/,
        );
      }
    }));

  test('no letter says "still" or "ongoing" while nobody watches', () =>
    check(({ dossier, hole }) => {
      const isSilent = hole.to >= dossier.now && hole.to - hole.from > minutes(3);
      if (dossier.outage.endedAt !== null || !isSilent) return;
      for (const { long, subject } of draftsOf(dossier)) {
        const text = `${subject} ${renderPlain(long)}`.replaceAll(/\s+/g, ' ');
        expect(text).not.toMatch(/\bstill (?:down|degraded|fails?)\b|Still failing|ongoing/);
      }
    }));
});

const STAMP = String.raw`(\d{4}-\d\d-\d\d) (\d\d:\d\d)`;

/** Every moment and every range that a letter names, but for bounds, shares by the hour, and the gaps themselves. */
function claimsIn(text: string): Interval[] {
  const claims: Interval[] = [];
  let day = '';
  const rows: string[] = [];
  for (const line of text.replace(/SHARE OF FAILED CHECKS, BY HOUR[\s\S]*?\n\n/, '').split('\n')) {
    day = /^(\d{4}-\d\d-\d\d) UTC +What$/.exec(line)?.[1] ?? day;
    const [, from, to] = /^(\d\d:\d\d)(?:-(\d\d:\d\d))? {2,}/.exec(line) ?? [];
    if (day !== '' && from !== undefined) {
      if (/first failure|first good answer|not observed|I opened/.test(line)) continue;
      claims.push({ from: read(day, from), to: read(day, to ?? from) });
    } else rows.push(line);
  }
  const prose = rows
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .replace(new RegExp(`my message of ${STAMP} UTC`), '')
    .replaceAll(new RegExp(`between ${STAMP} and (?:${STAMP}|\\d\\d:\\d\\d) UTC`, 'g'), '');
  for (const [, date = '', clock = '', endDate, end] of prose.matchAll(
    new RegExp(`${STAMP}(?: to (?:(\\d{4}-\\d\\d-\\d\\d) )?(\\d\\d:\\d\\d))? UTC`, 'g'),
  ))
    claims.push({ from: read(date, clock), to: read(endDate ?? date, end ?? clock) });
  return claims.map(({ from, to }) => ({ from, to: later(to, minutes(0.5)) }));
}

function read(day: string, clock: string): Instant {
  const [hour, minute] = clock.split(':').map(Number);
  return (Date.parse(`${day}T00:00:00Z`) + ((hour ?? 0) * 60 + (minute ?? 0)) * 60_000) as Instant;
}
