// Owns reading a story: what cannot be played is refused in a sentence, before anything is.
import { Temporal } from 'temporal-polyfill';
import { failure, success, type Result } from '../../src/base/result.ts';
import type { Story } from './story.ts';

type Row = Readonly<Record<string, unknown>>;

const WORDS = new Set(['ok', 'refused', 'timeout', 'reset', 'dns']);
const STATES = new Set(['asleep', 'closed', 'offline', 'captive-portal', 'dns-down']);

export function readStory(value: unknown): Result<Story, string> {
  if (!isRow(value)) return failure('a story is an object');
  const { targets, truth, status = [], acts = [], observer = [], until } = value;
  if (!isRows(targets) || targets.length === 0) return failure('"targets" must be a list with a target');
  if (!isRows(truth) || truth.length === 0) return failure('"truth" must be a list with a row');
  if (!isRows(status) || !isRows(acts) || !isRows(observer))
    return failure('"status", "acts" and "observer" must be lists');
  if (typeof value['zone'] !== 'string') return failure('"zone" must be an IANA time zone');
  const ids = new Set(targets.map(({ id }) => id));
  const problem =
    targets.map(targetProblem).find(isText) ??
    truth.map((row) => truthProblem(row, ids)).find(isText) ??
    observer.map(observerProblem).find(isText) ??
    [...status, ...acts].map(({ at }) => momentProblem(at)).find(isText) ??
    (until === undefined ? null : momentProblem(until));
  return isText(problem) ? failure(problem) : success(value as unknown as Story);
}

function targetProblem({ id, path, host }: Row): string | null {
  if (typeof id !== 'string' || id === '') return 'a target has no "id"';
  return typeof path === 'string' && typeof host === 'string'
    ? null
    : `target "${id}" needs "path" and "host"`;
}

function truthProblem(row: Row, ids: ReadonlySet<unknown>): string | null {
  const { target, answer } = row;
  if (target !== '*' && !ids.has(target))
    return `a row of "truth" is about ${print(target)}, which is no target`;
  if (!isAnswer(answer)) return `${print(answer)} is no answer`;
  if (!('every' in row)) return momentProblem(row['at']);
  const lengths = [row['every'], row['for']].find((length) => !isLength(length));
  if (lengths !== undefined) return `${print(lengths)} is no ISO 8601 duration`;
  return momentProblem(row['from']) ?? momentProblem(row['until']);
}

function isAnswer(answer: unknown): boolean {
  if (typeof answer === 'string') return WORDS.has(answer);
  if (!isRow(answer)) return false;
  const { status, flap } = answer;
  if (typeof flap === 'number') return flap >= 0 && flap <= 1;
  return typeof status === 'number' && status >= 100 && status <= 999;
}

function observerProblem(row: Row): string | null {
  if ('clockStep' in row) {
    const { at, clockStep } = row;
    return isLength(clockStep) ? momentProblem(at) : `${print(clockStep)} is no ISO 8601 duration`;
  }
  if (typeof row['state'] !== 'string' || !STATES.has(row['state']))
    return `${print(row['state'])} is no state of an observer: ${[...STATES].join(', ')}`;
  return momentProblem(row['from']) ?? momentProblem(row['to']);
}

function momentProblem(at: unknown): string | null {
  try {
    Temporal.Instant.from(String(at));
    return null;
  } catch {
    return `${print(at)} is no ISO 8601 moment with an offset`;
  }
}

function isLength(length: unknown): boolean {
  try {
    Temporal.Duration.from(String(length));
    return true;
  } catch {
    return false;
  }
}

const print = (value: unknown) => JSON.stringify(value) ?? 'nothing';

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRows(value: unknown): value is readonly Row[] {
  return Array.isArray(value) && value.every(isRow);
}
