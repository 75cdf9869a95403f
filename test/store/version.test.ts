// Owns the promise that pages and background mean the same shape of the database.
import { expect, test } from 'vitest';
import { MIGRATIONS } from '../../src/store/migrations/index.ts';
import { VERSION } from '../../src/store/schema.ts';

test('the version that pages open is the one that the migrations lead to', () => {
  expect(VERSION).toBe(MIGRATIONS.length);
});
