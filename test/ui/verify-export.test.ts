// Owns the promise that a file of ours that somebody changed is found out, and that an unchanged one is not.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { appendFacts, CHAIN_START, type FactBody } from '../../src/domain/fact.ts';
import { JSON_LOG } from '../../src/reports/exports/json.ts';
import type { Material } from '../../src/reports/exports/material.ts';
import { sayVerdict } from '../../src/ui/pages/verifier/say-verdict.ts';
import { verifyExport } from '../../src/ui/pages/verifier/verify-export.ts';
import { ownManner } from '../../src/ui/pages/verifier/words.ts';
import { materialOf, PLAIN, textOf } from '../support/export-material.ts';
import { at } from '../support/watching.ts';

/** Whether the verifier finds nothing wrong with it. */
async function isProved(text: string): Promise<boolean> {
  const read = await verifyExport(new Blob([text]), { seek: '', onProgress: () => {} });
  return read.ok && sayVerdict(ownManner(['en']), read.value, '').kind !== 'changed';
}

/** As of a month in the middle of a record: twenty facts stand before it. */
function laterPart(): Material {
  const material = materialOf(PLAIN);
  const bodies = (length: number) => Array.from({ length }, (): FactBody => ({ kind: 'gaps', gaps: [] }));
  const earlier = appendFacts(CHAIN_START, at(0), bodies(20));
  const own = appendFacts(earlier.head, at(60), bodies(5));
  const chain = () => Promise.resolve({ before: earlier.head, facts: [own.facts] });
  return { ...material, chain, log: { ...material.log, head: own.head } };
}

test('an export is proved, from the start of the record or from the link that it names', async () => {
  expect(await isProved(await textOf(JSON_LOG, materialOf(PLAIN)))).toBe(true);
  expect(await isProved(await textOf(JSON_LOG, laterPart()))).toBe(true);
});

test('a thousand changed exports are all found out: a sign, a cut, two lines swapped, a line put in', async () => {
  const text = await textOf(JSON_LOG, laterPart());
  const lines = text.trimEnd().split('\n');
  const place = fc.nat(text.trimEnd().length - 1);
  const changed = fc.oneof(
    fc.tuple(place, fc.constantFrom('0', '9', 'a', 'x', ' ')).map(([index, sign]) => {
      const other = text[index] === sign ? 'z' : sign;
      return text.slice(0, index) + other + text.slice(index + 1);
    }),
    fc.tuple(place, fc.integer({ min: 1, max: 200 })).map(([from, length]) => {
      return text.slice(0, from) + text.slice(from + length);
    }),
    fc.tuple(fc.nat(lines.length - 2), fc.nat(lines.length - 2)).map(([one, other]) => {
      const [first, second] = one === other ? [one, one + 1] : [one, other];
      const swapped = lines.with(first, lines[second] ?? '').with(second, lines[first] ?? '');
      return `${swapped.join('\n')}\n`;
    }),
    fc.nat(lines.length - 1).map((index) => `${lines.toSpliced(index, 0, '"more": 1,').join('\n')}\n`),
  );
  await fc.assert(
    fc.asyncProperty(
      changed.filter((other) => other.trimEnd() !== text.trimEnd()),
      async (other) => {
        expect(await isProved(other)).toBe(false);
      },
    ),
    { numRuns: 1000 },
  );
});
