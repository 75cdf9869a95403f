// Owns telling the demo: what happens, when, and what it makes of badge and log.
import { sleep } from '../browser/wait.ts';
import type { Session } from '../extension/session.ts';
import type { TargetId } from '../../src/domain/target.ts';
import { linesOf, type Line } from '../watch/lines.ts';
import { sayLine } from '../watch/say-line.ts';

export interface Narrator {
  tell(sentence: string): void;
  /** From now on this id is called so. */
  name(id: TargetId, name: string): void;
  /** Listens until this many targets have had a verdict. */
  untilAll(verdict: string, count: number): Promise<void>;
  /** Listens until a line has all of these values, and presses "check now" where a wait would be long. */
  checkUntil(wanted: Readonly<Record<string, string>>): Promise<void>;
  /** Every line so far, as JSON, one a line. */
  everything(): string;
}

const PATIENCE_MS = 240_000;
/** Between two checks that are asked for: three bad ones have to span half a minute, three good ones a minute. */
const NUDGE_MS = 15_000;

export function makeNarrator(session: Session): Narrator {
  const started = performance.now();
  const names = new Map<TargetId, string>();
  const told: Line[] = [];

  const clock = () => `${String(Math.round((performance.now() - started) / 1000)).padStart(4)} s`;
  /** Listens, prints, and gives the lines that are new. */
  const listen = async (): Promise<Line[]> => {
    const announcements = await session.hear();
    const lines = announcements.flatMap((each) => linesOf(each, names));
    for (const line of lines) if (line.event !== 'observation') console.log(`${clock()}   ${sayLine(line)}`);
    told.push(...lines);
    return lines;
  };

  return {
    tell: (sentence) => console.log(`\n${clock()}  ${sentence}`),
    name: (id, name) => void names.set(id, name),
    everything: () => told.map((line) => `${JSON.stringify(line)}\n`).join(''),
    async untilAll(verdict, count) {
      const seen = new Set<string>();
      const deadline = performance.now() + PATIENCE_MS;
      for (const line of told) if (line['verdict'] === verdict) seen.add(line.target ?? '');
      while (seen.size < count) {
        for (const line of await listen()) if (line['verdict'] === verdict) seen.add(line.target ?? '');
        if (performance.now() > deadline) throw new Error(`Not all sites were seen ${verdict}`);
        await sleep(200);
      }
    },
    async checkUntil(wanted) {
      const fits = (line: Line) => Object.entries(wanted).every(([key, value]) => line[key] === value);
      const begun = performance.now();
      // What came while nobody waited for it counts too.
      if (told.some(fits)) return;
      for (let nudgeAt = begun; ;) {
        if ((await listen()).some(fits)) return;
        if (performance.now() > begun + PATIENCE_MS)
          throw new Error(`This did not happen: ${JSON.stringify(wanted)}`);
        if (performance.now() >= nudgeAt) {
          nudgeAt = performance.now() + NUDGE_MS;
          await session.send('check-now', { ids: 'all' });
        }
        await sleep(200);
      }
    },
  };
}
