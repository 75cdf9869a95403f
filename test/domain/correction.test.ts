// Owns what follows from the user's corrections: the latest word about each thing holds, and nothing else changes.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { corrected, type Correction } from '../../src/domain/correction.ts';
import type { OutageId } from '../../src/domain/outage.ts';
import type { OwnWork } from '../../src/domain/own-work.ts';
import { NO_CORRECTIONS, type Corrections } from '../../src/domain/corrections.ts';
import type { ThreadId } from '../../src/domain/thread.ts';
import type { Instant } from '../../src/time/instant.ts';
import { at } from '../support/watching.ts';

const work = (id: string, name = id): OwnWork => ({
  ...{ id, name, scope: { kind: 'everything' } },
  time: { kind: 'once', from: at(0), to: at(60), zone: 'UTC' },
});
const plan = (id: string, name?: string): Correction => ({ kind: 'own-work', id, work: work(id, name) });
const remove = (id: string): Correction => ({ kind: 'own-work', id, work: null });
const after = (...corrections: readonly Correction[]): Corrections =>
  corrections.reduce((own, each, index) => corrected(own, each, at(index)), NO_CORRECTIONS);

test('work that is changed takes its own place, and work that is removed and restored is there once', () => {
  const names = (own: Corrections) => own.works.map(({ name }) => name);
  expect(names(after(plan('a'), plan('b'), plan('a', 'c')))).toEqual(['b', 'c']);
  expect(names(after(plan('a'), plan('b'), remove('a'), plan('a')))).toEqual(['b', 'a']);
});

test('a mark is dated, said again it is said anew, and taken back it is gone', () => {
  const outage = '1@120' as OutageId;
  const mark = (to: Instant | null): Correction => ({
    ...{ kind: 'maintenance', outage, mark: { from: at(120), to } },
  });
  expect(after(mark(null)).marked).toEqual([{ outage, from: at(120), to: null, markedAt: at(0) }]);
  expect(after(mark(null), mark(at(300))).marked).toEqual([
    { outage, from: at(120), to: at(300), markedAt: at(1) },
  ]);
  expect(after(mark(null), { kind: 'maintenance', outage, mark: null })).toEqual(NO_CORRECTIONS);
});

test('the latest link of each thread to each outage holds, until it is taken back', () => {
  const link = (outage: string, thread: string, is: 'linked' | 'unlinked' | null): Correction => ({
    ...{ kind: 'link', outage: outage as OutageId, thread: thread as ThreadId, link: is },
  });
  const { links } = after(
    link('1@1', 'a', 'linked'),
    link('1@1', 'b', 'linked'),
    link('2@2', 'a', 'unlinked'),
  );
  expect(links).toEqual([
    { outage: '1@1', thread: 'a', is: 'linked' },
    { outage: '1@1', thread: 'b', is: 'linked' },
    { outage: '2@2', thread: 'a', is: 'unlinked' },
  ]);
  expect(after(link('1@1', 'a', 'linked'), link('1@1', 'a', 'unlinked')).links).toEqual([
    { outage: '1@1', thread: 'a', is: 'unlinked' },
  ]);
  expect(after(link('1@1', 'a', 'linked'), link('1@1', 'a', null))).toEqual(NO_CORRECTIONS);
});

test('of any corrections the last one about each thing holds', () => {
  const ids = fc.constantFrom('a', 'b', 'c');
  const outages = fc.constantFrom('1@1', '2@2').map((id) => id as OutageId);
  const one = fc.oneof(
    fc.tuple(ids, fc.string()).map(([id, name]) => plan(id, name)),
    ids.map(remove),
    fc.tuple(outages, fc.constantFrom(null, { from: at(0), to: null })).map(([outage, mark]): Correction => ({
      ...{ kind: 'maintenance', outage, mark },
    })),
  );
  const subject = (each: Correction) => ('id' in each ? each.id : each.outage);
  fc.assert(
    fc.property(fc.array(one), (corrections) => {
      const last = new Map(corrections.map((each) => [subject(each), each]));
      const { works, marked } = after(...corrections);
      const planned = [...last.values()].flatMap((each) =>
        each.kind === 'own-work' && each.work ? each.work : [],
      );
      const named = [...last.values()].flatMap((each) =>
        each.kind === 'maintenance' && each.mark ? each.outage : [],
      );
      expect(new Set(works)).toEqual(new Set(planned));
      expect(works).toHaveLength(planned.length);
      expect(marked.map(({ outage }) => outage).sort()).toEqual(named.sort());
    }),
  );
});
