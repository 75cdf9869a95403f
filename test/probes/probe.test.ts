// Owns the proof of what one attempt does over a real wire: what it sends, how long it waits, when it asks again.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TargetDraft } from '../../src/domain/target-draft.ts';
import { probe } from '../../src/probes/probe.ts';
import type { Answer, Reply } from '../lab/answer.ts';
import { openLab, type Lab } from '../lab/lab.ts';
import { nodeNetwork } from '../support/node-network.ts';
import { targetOf } from '../support/targets.ts';

describe('a probe', () => {
  let lab: Lab;
  let count = 0;
  beforeAll(async () => {
    lab = await openLab();
  });
  afterAll(() => lab.close());

  const meet = async (answer: Answer, draft: Partial<TargetDraft> = {}, error: string | null = null) => {
    const site = await lab.add(`site-${(count += 1)}`, answer);
    const target = targetOf({ url: lab.url(site.name), ...draft });
    return { site, ...(await probe(nodeNetwork(error), target, undefined)) };
  };
  /** Does `first` once, and answers from then on. */
  const atFirst = (first: Reply) => {
    let met = false;
    return (): Reply => {
      if (met) return { body: 'Here.' };
      met = true;
      return first;
    };
  };

  it('asks once, by GET', async () => {
    const { site, verdict, evidence } = await meet({ body: 'Here.', headers: { 'x-request-id': '7' } });
    expect(verdict).toEqual({ kind: 'up' });
    expect(site.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /']);
    expect(site.requests[0]?.headers).not.toHaveProperty('referer');
    expect(evidence).toMatchObject({ status: 200, requestId: 'x-request-id: 7' });
  });

  it('asks once more when a connection was closed under it', async () => {
    const { site, verdict } = await meet(atFirst({ fault: 'closed' }), {}, 'net::ERR_EMPTY_RESPONSE');
    expect(verdict).toEqual({ kind: 'up' });
    expect(site.requests).toHaveLength(2);
  });

  it('never asks a third time', async () => {
    const { site, verdict } = await meet({ fault: 'reset' }, {}, 'net::ERR_CONNECTION_RESET');
    expect(verdict).toEqual({ kind: 'down', failure: { kind: 'reset' } });
    expect(site.requests).toHaveLength(2);
  });

  it('does not ask again where Firefox already did', async () => {
    const { site, verdict } = await meet(atFirst({ fault: 'reset' }), {}, 'NS_ERROR_NET_RESET');
    expect(verdict).toEqual({ kind: 'down', failure: { kind: 'reset' } });
    expect(site.requests).toHaveLength(1);
  });

  it('does not ask again when the answer had begun, or was merely bad', async () => {
    const cut = await meet({ ending: 'reset' }, {}, 'net::ERR_CONNECTION_RESET');
    expect(cut.verdict).toEqual({ kind: 'down', failure: { kind: 'reset' } });
    expect(cut.site.requests).toHaveLength(1);
    const wrong = await meet({ status: 500, body: 'Oh.' });
    expect(wrong.verdict).toEqual({ kind: 'down', failure: { kind: 'http', status: 500 } });
    expect(wrong.site.requests).toHaveLength(1);
  });

  it('waits as long as it was told, and once more for the body', async () => {
    const hasty = { timeOutAfterSeconds: 1 };
    const silent = await meet({ fault: 'silent' }, hasty);
    expect(silent.verdict).toEqual({ kind: 'down', failure: { kind: 'timeout', phase: 'unknown' } });
    expect(silent.exchange.monotonicFor).toBeGreaterThanOrEqual(990);
    const stalled = await meet({ afterMs: 600, ending: 'stalled' }, hasty);
    expect(stalled.verdict).toEqual({ kind: 'degraded', failure: { kind: 'timeout', phase: 'body' } });
    expect(stalled.exchange.monotonicFor).toBeGreaterThanOrEqual(1590);
  });
});
