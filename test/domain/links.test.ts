// Owns what becomes of the user's word on threads when an outage goes by another name, and how far threads are from it.
import { expect, test } from 'vitest';
import { distanceTo, joinedThreads, linksOf, type Link } from '../../src/domain/join.ts';
import { groupOutages, type OutageId } from '../../src/domain/outage.ts';
import { hours, seconds } from '../../src/time/duration.ts';
import { incident, listenTo, only, page, PROVIDER } from '../support/provider-words.ts';
import { at } from '../support/watching.ts';
import { closedWindow } from '../support/windows.ts';

const outageOf = (...windows: Parameters<typeof groupOutages>[0]) => {
  const [outage] = groupOutages(windows, () => PROVIDER);
  if (!outage) throw new Error('No outage');
  return outage;
};
const thread = only(listenTo([page({ incidents: [incident([['investigating', 700]])] })]));
const said = (name: string, is: Link['is']): Link => ({ outage: name as OutageId, thread: thread.id, is });
const unlinked = (...names: string[]) => names.map((name) => said(name, 'unlinked'));
const context = (links: readonly Link[]) => ({ now: at(2000), links, namesOf: () => [] });

test('a link outlives that another window is found before the first one', () => {
  const later = closedWindow(600, 1200);
  const whole = outageOf(closedWindow(550, 900, { target: later.target }), later);
  expect(whole.id).not.toBe(later.id);
  expect(joinedThreads(whole, [thread], context(unlinked(later.id)))).toEqual([]);
  expect(joinedThreads(whole, [thread], context([]))).toHaveLength(1);
});

test('what was said under the present name goes before what was said under a former one', () => {
  const later = closedWindow(600, 1200);
  const whole = outageOf(closedWindow(550, 900), later);
  const links = [said(whole.id, 'linked'), ...unlinked(later.id)];
  expect(linksOf(whole, links).get(thread.id)).toBe('linked');
});

test('what was said of another outage is no word on this one', () => {
  const outage = outageOf(closedWindow(600, 1200));
  expect(linksOf(outage, unlinked('1@9000')).size).toBe(0);
});

test('the distance is the time between the two, and none where they touch', () => {
  const told = (from: number, to: number) =>
    only(
      listenTo([
        page({
          incidents: [
            incident([
              ['investigating', from],
              ['resolved', to],
            ]),
          ],
        }),
      ]),
    );
  const outage = outageOf(closedWindow(36_000, 39_600));
  expect(distanceTo(outage, told(0, 3600), at(90_000))).toBe(hours(9) - seconds(60));
  expect(distanceTo(outage, told(37_000, 50_000), at(90_000))).toBe(0);
  expect(distanceTo(outage, told(43_200, 50_000), at(90_000))).toBe(hours(1));
});
