// Owns the proof that real browsers, asked by the real extension, tell every kind of failure apart, and what a check costs a server.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Observation } from '../../src/domain/observation.ts';
import { ALL_CASES } from './failures/all-cases.ts';
import type { Case } from './failures/case.ts';
import { owedTo } from './failures/owed.ts';
import { watchCrowd, type Crowd } from './failures/watch-crowd.ts';
import { watchLab, type LabRun } from './failures/watch-lab.ts';

const MEGABYTE = 1024 * 1024;

describe.each(['chromium', 'firefox'] as const)('every failure in %s', (browser) => {
  let run: LabRun;
  let crowd: Crowd;

  beforeAll(async () => {
    run = await watchLab(browser);
    crowd = await watchCrowd(run);
  }, 240_000);
  afterAll(() => run?.end());

  const seen = (name: string) => [
    ...(run.deadWitnesses.observations.get(name) ?? []),
    ...(run.goodWitnesses.observations.get(name) ?? []),
  ];
  /**
   * What the extension asked: a visit of the user's own has another path, and of a check that was under way when we had
   * heard enough we know only what it asked.
   */
  const asked = (name: string) => {
    const heardUntil = Math.max(...seen(name).map(({ endedAt }) => endedAt));
    return run.lab
      .requests(name)
      .filter(({ path, at }) => path !== '/login' && path !== '/favicon.ico' && at <= heardUntil);
  };
  const lengthOf = ({ startedAt, endedAt }: Observation) => endedAt - startedAt;

  it.each(ALL_CASES)('judges $name as owed, every time, once the line is proven', (each) => {
    const { observations, windows } = run.goodWitnesses;
    const { proven } = owedTo(each, browser, run.trusts);
    const verdicts = observations.get(each.name)?.map(({ verdict }) => verdict) ?? [];
    expect(verdicts.length).toBeGreaterThanOrEqual(3);
    expect(verdicts).toEqual(verdicts.map(() => proven));
    expect(windows.has(each.name)).toBe(proven.kind === 'down' || proven.kind === 'degraded');
  });

  it.each(ALL_CASES)('makes no window of $name while the witnesses fail', (each) => {
    const { observations, windows } = run.deadWitnesses;
    const { unproven } = owedTo(each, browser, run.trusts);
    const verdicts = observations.get(each.name)?.map(({ verdict }) => verdict) ?? [];
    expect(verdicts.length).toBeGreaterThanOrEqual(3);
    expect(verdicts).toEqual(verdicts.map(() => unproven));
    expect(windows.has(each.name)).toBe(false);
  });

  it.each(ALL_CASES)('keeps what can be told of $name', (each) => {
    const { code } = owedTo(each, browser, run.trusts);
    for (const { evidence, endedAt } of seen(each.name)) {
      if (code === null) expect(evidence.code).toBeUndefined();
      else expect(evidence.code).toMatch(code);
      if (evidence.status === undefined) continue;
      expect(evidence.finalUrl).toBe(each.endsAt?.in(run.lab));
      if (!each.endsAt) expect(evidence.address).toBe(run.lab.site(each.name).address);
      if (hasDate(each.answer)) expect(Math.abs((evidence.serverDate ?? 0) - endedAt)).toBeLessThan(5000);
    }
  });

  it.each(ALL_CASES)(
    'asks $name by GET alone, without a referrer, and no more often than it must',
    (each) => {
      const { name, requestsEach = 1 } = each;
      for (const { method, headers } of asked(name)) {
        expect(method).toBe('GET');
        expect(headers.referer).toBeUndefined();
      }
      const mostEach = typeof requestsEach === 'number' ? requestsEach : requestsEach[browser];
      expect(asked(name).length).toBeLessThanOrEqual(mostEach * seen(name).length);
      expect(run.lab.site(name).mostAtOnce).toBeLessThanOrEqual(1);
    },
  );

  it('asks the server at every check, although the answer could come from a cache', () => {
    expect(asked('cacheable')).toHaveLength(seen('cacheable').length);
  });

  it('sends no cookies unless the user asks for it', () => {
    expect(asked('cookies-omitted').map(({ headers }) => headers.cookie)).not.toContain('lab=kept');
    expect(new Set(asked('cookies-sent').map(({ headers }) => headers.cookie))).toEqual(
      new Set(['lab=kept']),
    );
  });

  it('stops a page of 200 MB after a small part, and a gzip bomb before it goes off', () => {
    for (const { written } of asked('huge')) expect(written).toBeLessThan(20 * MEGABYTE);
    for (const bomb of seen('gzip-bomb')) expect(lengthOf(bomb)).toBeLessThan(2000);
  });

  it('measures the time that the server took, to within a tenth', () => {
    const latencies = seen('slow-but-well').map(({ evidence }) => evidence.latency ?? 0);
    const median = latencies.sort((one, other) => one - other)[Math.floor(latencies.length / 2)] ?? 0;
    expect(median).toBeGreaterThanOrEqual(990);
    expect(median).toBeLessThan(1100);
  });

  it('leaves plain http plain on any name', () => {
    expect(asked('named').map(({ secure }) => secure)).not.toContain(true);
  });

  it('takes the places of targets that hang away from them', () => {
    expect(Math.min(...crowd.hanging.map(lengthOf))).toBeGreaterThanOrEqual(crowd.patience - 50);
    const last = Math.max(...crowd.brisk.map(({ endedAt }) => endedAt - crowd.startedAt));
    expect(last).toBeLessThan(crowd.patience - 500);
  });

  it('has one request at a time for a host, however many of its pages are watched', () => {
    expect(crowd.sharedHost.requests).toHaveLength(crowd.sharedTargets);
    expect(crowd.sharedHost.mostAtOnce).toBe(1);
  });
});

/** Every answer has one that Node wrote. */
function hasDate(answer: Case['answer']): boolean {
  return !('bare' in answer) && !('fault' in answer);
}
