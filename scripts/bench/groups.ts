// Owns the list of groups, in the order in which they run. A new row is one file in rows/ and one line here.
import type { Group } from './bench.ts';
import { board } from './rows/board.ts';
import { boardMemory } from './rows/board-memory.ts';
import { body } from './rows/body.ts';
import { checks } from './rows/checks.ts';
import { crash } from './rows/crash.ts';
import { disk } from './rows/disk.ts';
import { exports } from './rows/exports.ts';
import { hanging } from './rows/hanging.ts';
import { latency } from './rows/latency.ts';
import { memory } from './rows/memory.ts';
import { popup } from './rows/popup.ts';
import { reads } from './rows/reads.ts';
import { start } from './rows/start.ts';
import { tick } from './rows/tick.ts';
import { wake } from './rows/wake.ts';
import { windows } from './rows/windows.ts';

export const GROUPS: readonly Group[] = [
  disk,
  reads,
  exports,
  tick,
  checks,
  hanging,
  latency,
  windows,
  popup,
  board,
  boardMemory,
  start,
  wake,
  memory,
  crash,
  body,
];

export const ROWS: readonly string[] = GROUPS.flatMap(({ rows }) => rows);
