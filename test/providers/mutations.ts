// Owns ways to spoil a body: cut short, or with a wrong thing in one place.
import type { Body } from '../../src/providers/parsing/body.ts';

const WRONG: readonly unknown[] = [
  null,
  0,
  -1,
  1e300,
  '',
  'nonsense',
  true,
  [],
  {},
  [null],
  [[]],
  { id: {} },
];
/** As many places as matter; a large fixture has the same ones again and again. */
const PLACES = 400;

/** A body cut off in some thirty places. */
export function truncationsOf(text: string): string[] {
  const step = Math.max(1, Math.floor(text.length / 30));
  return Array.from({ length: 31 }, (_, index) => text.slice(0, index * step));
}

/** JSON with a wrong value in each place in turn; other bodies with each line left out. */
export function* mutationsOf(body: Body): Generator<Body> {
  if (body.kind === 'json') {
    for (const place of placesIn(body.value).slice(0, PLACES))
      for (const wrong of WRONG) yield { kind: 'json', value: replaced(body.value, place, wrong) };
  } else if (body.kind === 'html' || body.kind === 'text') {
    const lines = body.text.split('\n');
    for (const index of lines.slice(0, PLACES).keys())
      yield { kind: body.kind, text: lines.filter((_, each) => each !== index).join('\n') };
  } else if (body.kind === 'feed') {
    for (const place of placesIn(body.feed).slice(1, PLACES)) {
      if (typeof valueAt(body.feed, place) !== 'string') continue;
      for (const wrong of ['', 'nonsense', '<p>', '%%%'])
        yield { kind: 'feed', feed: replaced(body.feed, place, wrong) as typeof body.feed };
    }
  }
}

type Place = readonly (string | number)[];

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [[]];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.map((each, index) => [index, each])
    : Object.entries(value);
  return [[], ...entries.flatMap(([key, each]) => placesIn(each).map((rest): Place => [key, ...rest]))];
}

function valueAt(value: unknown, place: Place): unknown {
  return place.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], value);
}

function replaced(value: unknown, place: Place, by: unknown): unknown {
  const [key, ...rest] = place;
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((each, index) => (index === key ? replaced(each, rest, by) : (each as unknown)));
  const record = value as Record<string | number, unknown>;
  return { ...record, [key]: replaced(record[key], rest, by) };
}

const STATE =
  /^(?:status|state|indicator|severity|impact|aggregate_state|summaryStatus|mainStatus|current_status|current_incident_type|incidentState|incidentType|type|status_impact|to_status|update_type|current_worst_impact)$/;

/** The `type` of JSON:API says what a record is, not how it is. */
const isState = (key: string, owner: object) => STATE.test(key) && !(key === 'type' && 'attributes' in owner);

/** JSON in which everything that has a state has one that nobody knows. */
export function inOtherWords(body: Body, word: string): Body {
  const reworded = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reworded);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [
        key,
        isState(key, value) && typeof each === 'string' ? word : reworded(each),
      ]),
    );
  };
  return body.kind === 'json' ? { kind: 'json', value: reworded(body.value) } : body;
}

/** JSON with something else in the place of each element of a list, and without each member of a record. */
export function* incomplete(body: Body): Generator<Body> {
  if (body.kind !== 'json') return;
  for (const place of placesIn(body.value)) {
    for (const length of place.keys()) {
      const part = place.slice(0, length + 1);
      const value = replaced(body.value, part, typeof part.at(-1) === 'number' ? 7 : undefined);
      yield { kind: 'json', value: JSON.parse(JSON.stringify(value)) };
    }
  }
}
