// Owns F3: what 50 sites that never answer cost the 450 others that are checked with them.
import { pairsFor, type Group } from '../bench.ts';
import { compare, ratioOf, type Run } from '../compare.ts';
import { openEndpoints } from '../endpoints.ts';
import { findingFrom, findingOf } from '../finding.ts';
import { openJobs } from '../subjects.ts';

const SUBJECT = 'Chromium';
const TIME_OUT_SECONDS = 3;
const GOOD = 450;

export const hanging: Group = {
  rows: ['F3'],
  async run(bench) {
    const endpoints = await openEndpoints(bench.say);
    if ('why' in endpoints) return bench.skip({ row: 'F3', subject: SUBJECT, ...endpoints });
    const session = await openJobs('Chromium, LevelDB');
    try {
      const good = endpoints.http.slice(0, GOOD);
      const urls = [...good, ...endpoints.hanging];
      const limits = { timeOutAfterSeconds: TIME_OUT_SECONDS, witnesses: good.slice(0, 3) };
      await session.run('watchUrls', { urls, ...limits });
      const passOver =
        (among: string): Run<'wall' | 'whole'> =>
        async () => {
          const pass = await session.run('onePass', { among, latenciesOf: '' });
          if ((pass.verdicts['up'] ?? 0) !== GOOD) throw new Error(JSON.stringify(pass.verdicts));
          return { wall: pass.lastGoodMs, whole: pass.wallMs };
        };
      // Only good ones listen on nginx's first port.
      const alone = passOver(':8088/');
      const plan = { pairs: pairsFor(bench) };
      const comparison = await compare(['wall', 'whole'], passOver(''), alone, plan);
      const judged = { row: 'F3', subject: SUBJECT };
      const what = 'last good result among 50 that hang ÷ without them';
      bench.found(findingFrom({ ...judged, what, bar: { most: 1.5 } }, comparison, 'wall'));

      const { ours, anchor, isNoisy } = comparison;
      const allowed = TIME_OUT_SECONDS * 1000 + 1.5 * anchor.whole;
      bench.found(
        findingOf(
          {
            ...judged,
            what: 'whole pass ÷ (time-out + 1.5 × alone)',
            bar: { most: 1 },
            costs: `${ours.whole.toFixed(0)} ÷ ${allowed.toFixed(0)} ms`,
          },
          ratioOf([ours.whole / allowed]),
          isNoisy,
        ),
      );
    } finally {
      await session.close();
      await endpoints.close();
    }
  },
};
