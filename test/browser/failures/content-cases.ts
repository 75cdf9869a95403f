// Owns the table of answers whose content, or lack of it, is what is wrong, and the verdict owed to each.
import type { FailurePage } from '../../../src/domain/failure.ts';
import type { Verdict } from '../../../src/domain/observation.ts';
import { down, degraded, page, type Case } from './case.ts';

const changed = (looksLike: FailurePage | null): Verdict => degraded({ kind: 'content-changed', looksLike });

export const CONTENT_CASES: readonly Case[] = [
  { name: 'empty', answer: {}, owed: down({ kind: 'empty-body' }) },
  {
    name: 'text-missing',
    answer: { body: 'Something else.' },
    draft: { mustContain: 'Shop' },
    owed: down({ kind: 'text-missing' }),
  },
  {
    name: 'text-missing-minor',
    answer: { body: 'Something else.' },
    draft: { mustContain: 'Shop', wrongTextIs: 'degraded' },
    owed: degraded({ kind: 'text-missing' }),
  },
  {
    name: 'text-too-deep',
    answer: { body: { paddingBytes: 2_000_000, text: 'the needle' } },
    draft: { mustContain: 'the needle' },
    owed: down({ kind: 'text-missing' }),
  },
  {
    name: 'text-forbidden',
    answer: { body: 'Fatal error: out of memory.' },
    draft: { mustNotContain: 'Fatal error' },
    owed: down({ kind: 'text-forbidden' }),
  },
  {
    name: 'database-error',
    answer: { body: page('Database Error', 'Error establishing a database connection') },
    owed: changed('database-error'),
  },
  {
    name: 'default-page',
    answer: { body: page('Welcome to nginx!', 'If you see this page …') },
    owed: changed('default-server-page'),
  },
  {
    name: 'suspended',
    answer: { body: page('Account Suspended', 'Contact your host.') },
    owed: changed('suspended-account'),
  },
  {
    name: 'parked',
    answer: { body: page('shop.example', 'Buy this domain.') },
    owed: changed('parked-domain'),
  },
  {
    name: 'too-slow',
    answer: { afterMs: 700, body: 'At last.' },
    draft: { slowAfterMs: 300 },
    owed: degraded({ kind: 'slow' }),
  },
  {
    name: 'rewritten',
    answer: {
      body: page('Bakery', 'Fresh bread, cakes and coffee, every morning from seven until the evening.'),
    },
    later: {
      body: page(
        'Directory listing',
        'archive backup config database images includes templates vendor '.repeat(9),
      ),
    },
    owed: changed(null),
  },
];
