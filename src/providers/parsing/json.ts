// Owns reading JSON that others wrote: every look-up is total, and what is missing or of another type is null.
import { failure, success, type Result } from '../../base/result.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;
export type JsonProblem = 'not-json' | 'too-deep' | 'too-large';

/** Names of members and indexes of elements, from the outside in. */
type Path = readonly (string | number)[];

const MAX_DEPTH = 64;
/** Lists and records; the largest report that was met has some ten thousand. */
const MAX_CONTAINERS = 200_000;
const CONTROL_CHARACTERS = /\p{Cc}/gu;

/**
 * Parses JSON that may begin with a byte order mark and may hold raw control characters in its strings, as templates of
 * static pages leave them there; those become blanks. What is nested, or sized, as nobody's report is does not get that far.
 */
export function parseJson(json: string): Result<unknown, JsonProblem> {
  const clean = json.startsWith('\uFEFF') ? json.slice(1) : json;
  const excess = excessOf(clean);
  if (excess !== null) return failure(excess);
  return parsed(clean) ?? parsed(clean.replaceAll(CONTROL_CHARACTERS, ' ')) ?? failure('not-json');
}

/** What stands at a path; null: nothing does. Only own members are seen, and never `__proto__`. */
export function field(value: unknown, ...path: Path): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || step === '__proto__') return null;
    if (Array.isArray(found) !== (typeof step === 'number') || !Object.hasOwn(found, step)) return null;
    found = (found as JsonRecord)[step];
  }
  return found ?? null;
}

export function record(value: unknown, ...path: Path): JsonRecord | null {
  const found = field(value, ...path);
  return isRecord(found) ? found : null;
}

export function list(value: unknown, ...path: Path): readonly unknown[] | null {
  const found = field(value, ...path);
  return Array.isArray(found) ? found : null;
}

/** The records in a list, without whatever else is in it; empty where there is no list. */
export function records(value: unknown, ...path: Path): readonly JsonRecord[] {
  return (list(value, ...path) ?? []).filter(isRecord);
}

/** Whether a list is there, and each of what it holds can be read: of what cannot, nobody knows what it was. */
export function areRecords(value: unknown, ...path: Path): boolean {
  return list(value, ...path)?.every(isRecord) ?? false;
}

/** Names and values of a record that is used as a map; empty where there is none. */
export function entries(value: unknown, ...path: Path): readonly (readonly [string, unknown])[] {
  return Object.entries(record(value, ...path) ?? {}).filter(([name]) => name !== '__proto__');
}

/** A text as it stands there; null also for one that is blank, since that says as little as none. */
export function text(value: unknown, ...path: Path): string | null {
  const found = field(value, ...path);
  return typeof found === 'string' && found.trim() !== '' ? found : null;
}

/** The texts in a list, without whatever else is in it; empty where there is no list. */
export function texts(value: unknown, ...path: Path): readonly string[] {
  return (list(value, ...path) ?? []).flatMap((each) => text(each) ?? []);
}

/** A text, or the digits of a number: ids and codes come as either. */
export function word(value: unknown, ...path: Path): string | null {
  return text(value, ...path) ?? number(value, ...path)?.toString() ?? null;
}

export function number(value: unknown, ...path: Path): number | null {
  const found = field(value, ...path);
  return typeof found === 'number' && Number.isFinite(found) ? found : null;
}

export function flag(value: unknown, ...path: Path): boolean | null {
  const found = field(value, ...path);
  return typeof found === 'boolean' ? found : null;
}

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(json: string): Result<unknown, never> | null {
  try {
    return success<unknown>(JSON.parse(json));
  } catch {
    return null;
  }
}

/** By the brackets that stand outside of strings, whether or not the text is JSON. */
function excessOf(json: string): JsonProblem | null {
  let [depth, containers, isInString] = [0, 0, false];
  for (let index = 0; index < json.length; index += 1) {
    const character = json[index];
    if (isInString) {
      if (character === '\\') index += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === ']' || character === '}') depth -= 1;
    else if (character === '[' || character === '{') {
      depth += 1;
      containers += 1;
      if (depth > MAX_DEPTH) return 'too-deep';
      if (containers > MAX_CONTAINERS) return 'too-large';
    }
  }
  return null;
}
