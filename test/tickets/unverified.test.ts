// Owns the promise that a letter about what was restored from a file that proves nothing says so, every letter.
import { expect, test } from 'vitest';
import { checksOf, dossierOf, draftsOf } from '../support/dossiers.ts';
import { at, down, up } from '../support/watching.ts';

const seen = [
  checksOf(
    [
      [0, up],
      [600, down()],
      [3600, up],
    ],
    4200,
  ),
];
const plain = dossierOf({ seen, now: 4200 });

test('every letter says of what nothing proves that it is so, and no other letter does', () => {
  const { integrity } = plain;
  const restored = { ...plain, integrity: { ...integrity, unverifiedUntil: at(4000) } };
  const drafts = draftsOf(restored);
  expect(drafts.length).toBeGreaterThan(2);
  for (const { variant, long } of drafts)
    expect([variant, JSON.stringify(long)]).toEqual([
      variant,
      expect.stringContaining('before 2026-01-01 01:06 UTC was restored from a file that I cannot prove'),
    ]);
  expect(JSON.stringify(draftsOf(plain))).not.toContain('restored from a file');
});
