// Owns the list of groups, in the order in which they run. A new row is one file in rows/ and one line here.
import type { Group } from './bench.ts';
import { checks } from './rows/checks.ts';
import { disk } from './rows/disk.ts';
import { tick } from './rows/tick.ts';

export const GROUPS: readonly Group[] = [disk, tick, checks];

export const ROWS: readonly string[] = GROUPS.flatMap(({ rows }) => rows);
