// Owns F4: whether the latency that is reported is the server's, and not that of our own queue.
import { pairsFor, type Group } from '../bench.ts';
import { compare, type Run } from '../compare.ts';
import { openEndpoints } from '../endpoints.ts';
import { findingFrom } from '../finding.ts';
import { medianOf } from '../median.ts';
import { openJobs } from '../subjects.ts';

const SUBJECT = 'Chromium';

export const latency: Group = {
  rows: ['F4'],
  async run(bench) {
    const endpoints = await openEndpoints(bench.say);
    if ('why' in endpoints) return bench.skip({ row: 'F4', subject: SUBJECT, ...endpoints });
    const session = await openJobs('Chromium, LevelDB');
    try {
      const { slow } = endpoints;
      const urls = [...endpoints.http.slice(0, 500 - slow.length), ...slow];
      const limits = { timeOutAfterSeconds: 10, witnesses: urls.slice(0, 3) };
      await session.run('watchUrls', { urls, ...limits });
      const port = new URL(slow[0] ?? '').port;
      const reported =
        (among: string): Run<'wall'> =>
        async () => {
          const { latencies } = await session.run('onePass', { among, latenciesOf: `:${port}/` });
          return { wall: medianOf(latencies) };
        };
      const plan = { pairs: pairsFor(bench, 15) };
      const comparison = await compare(['wall'], reported(''), reported(`:${port}/`), plan);
      const what = 'latency of 50 ms among 495 others ÷ alone';
      bench.found(
        findingFrom(
          { row: 'F4', subject: SUBJECT, what, bar: { least: 0.95, most: 1.1 } },
          comparison,
          'wall',
        ),
      );
    } finally {
      await session.close();
      await endpoints.close();
    }
  },
};
