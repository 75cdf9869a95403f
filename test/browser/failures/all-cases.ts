// Owns the whole table: one site of the lab, and one target, for each case.
import { BROKEN_CASES } from './broken-cases.ts';
import type { Case } from './case.ts';
import { CONTENT_CASES } from './content-cases.ts';
import { GOOD_CASES } from './good-cases.ts';
import { STATUS_CASES } from './status-cases.ts';
import { TLS_CASES } from './tls-cases.ts';

export const ALL_CASES: readonly Case[] = [
  ...GOOD_CASES,
  ...BROKEN_CASES,
  ...STATUS_CASES,
  ...CONTENT_CASES,
  ...TLS_CASES,
];
