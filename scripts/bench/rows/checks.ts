// Owns F1 and F2: a whole tick of 500 sites, against the same requests bare, and against a professional prober.
import type { Bench, Group } from '../bench.ts';
import { pairsFor } from '../bench.ts';
import { openBlackbox } from '../blackbox.ts';
import { compare, type Run } from '../compare.ts';
import { openEndpoints, type Endpoints } from '../endpoints.ts';
import { findingFrom } from '../finding.ts';
import { openJobs, type JobSession } from '../subjects.ts';

type Measure = 'wall' | 'cpu';
const MEASURES = ['wall', 'cpu'] as const;
const WIDTH = 16;
const SUBJECT = 'Chromium';

export const checks: Group = {
  rows: ['F1', 'F2'],
  async run(bench, isWanted) {
    const endpoints = await openEndpoints(bench.say);
    if ('why' in endpoints) {
      for (const row of ['F1', 'F2'].filter(isWanted)) bench.skip({ row, subject: SUBJECT, ...endpoints });
      return;
    }
    const session = await openJobs('Chromium, LevelDB', { flags: ['--ignore-certificate-errors'] });
    try {
      await watch(session, endpoints.http);
      if (isWanted('F1')) await againstBare(bench, session, endpoints);
      if (isWanted('F2')) await againstProber(bench, session, endpoints);
    } finally {
      await session.close();
      await endpoints.close();
    }
  },
};

async function watch(session: JobSession, urls: readonly string[]): Promise<void> {
  await session.run('watchUrls', { urls, timeOutAfterSeconds: 10, witnesses: urls.slice(0, 3) });
}

/** A whole tick, which counts only if every site was found well. */
function tickOf(session: JobSession): Run<Measure> {
  return async () => {
    const cpu = session.tree.cpuMs();
    const { wallMs, others } = await session.run('wholeTick');
    if (others > 0) throw new Error(`${others} sites were not found well`);
    return { wall: wallMs, cpu: session.tree.cpuMs() - cpu };
  };
}

async function againstBare(bench: Bench, session: JobSession, { http }: Endpoints): Promise<void> {
  const bare: Run<Measure> = async () => {
    const cpu = session.tree.cpuMs();
    const wall = await session.run('bareFetches', { urls: http, width: WIDTH });
    return { wall, cpu: session.tree.cpuMs() - cpu };
  };
  const comparison = await compare(MEASURES, tickOf(session), bare, { pairs: pairsFor(bench) });
  for (const measure of MEASURES) {
    const judged = { row: 'F1', subject: SUBJECT, what: `a tick of 500 ÷ 500 bare requests, ${measure}` };
    bench.found(findingFrom({ ...judged, bar: { most: 1.15 } }, comparison, measure));
  }
}

async function againstProber(bench: Bench, session: JobSession, endpoints: Endpoints): Promise<void> {
  const blackbox = await openBlackbox(bench.say);
  if ('why' in blackbox) return bench.skip({ row: 'F2', subject: SUBJECT, ...blackbox });
  try {
    const bars = { http: { wall: 2.1, cpu: 2.9 }, https: { wall: 1.2, cpu: 2.2 } };
    for (const scheme of ['http', 'https'] as const) {
      const urls = endpoints[scheme];
      await watch(session, urls);
      const theirs: Run<Measure> = () => blackbox.probeAll(urls, WIDTH);
      const comparison = await compare(MEASURES, tickOf(session), theirs, { pairs: pairsFor(bench) });
      const how = scheme === 'http' ? 'http' : 'https, new connections';
      for (const measure of MEASURES) {
        const what = `a tick of 500 ÷ blackbox_exporter, ${how}, ${measure}`;
        const judged = { row: 'F2', subject: SUBJECT, what, bar: { most: bars[scheme][measure] } };
        bench.found(findingFrom(judged, comparison, measure));
      }
    }
  } finally {
    await blackbox.close();
  }
}
